import type { Axes, Personality } from '../../domain/persona'
import type { Manner } from './manners'

/** An order that a persona declares by its levels: it has more of this than neutral, or less. */
export type DeclaredOrder = { manner: Manner; than: 'more' | 'less' }

const more = (manner: Manner): DeclaredOrder => ({ manner, than: 'more' })
const less = (manner: Manner): DeclaredOrder => ({ manner, than: 'less' })

const OF_PERSONALITY: Readonly<Record<Personality, readonly DeclaredOrder[]>> = {
  neutral: [],
  talkative: [more('words')],
  reserved: [less('words')],
  pleasing: [more('hedges')],
  impatient: [more('hurry')],
  distrustful: [more('withheld'), more('challenges')],
  anxious: [more('worry')],
  tangential: [more('words')],
  stoic: [less('words')],
}

const OF_EMOTION: Readonly<Record<Axes['emotion'], readonly DeclaredOrder[]>> = {
  calm: [],
  low: [more('sorrow')],
  irritable: [more('anger')],
  fearful: [more('worry')],
  tearful: [more('sorrow')],
  ashamed: [more('shame')],
}

const OF_LANGUAGE = { a: [less('grade')], b: [], c: [more('grade')] } as const satisfies Record<Axes['language'], readonly DeclaredOrder[]>

/** What the levels of a persona let one expect of its talk, written down before anything is played: each manner once. */
export function declaredOrders({ personality, language, recall, confusion, emotion }: Axes): DeclaredOrder[] {
  const orders = [
    ...OF_PERSONALITY[personality],
    // Who shows no feelings shows none of their mood.
    ...(personality === 'stoic' ? [] : OF_EMOTION[emotion]),
    ...OF_LANGUAGE[language],
    ...(recall === 'low' ? [less('numbers')] : []),
    ...(confusion === 'none' ? [] : [less('answered')]),
  ]
  return orders.filter(({ manner }, place) => orders.findIndex((order) => order.manner === manner) === place)
}
