import type { Rubric } from '../../domain/judge'
import { ITEMS } from '../encounter/items'
import type { Instrument, Measure, Reach } from './instrument'

/** What tells the level: rules, which need no model, or a language model that judges. */
export type MeasuringEngine = 'rule' | 'judge'

/** Something that is measured here. `number`: the place of an item among the 28, null for everything else. */
export type MeasuredThing = { id: string; name: string; engine: MeasuringEngine; number: number | null }

type Group = Instrument['groups'][number]

/** One thing that an instrument asks for, with what measures it. `engines`: rules first; none where nothing does. */
export type Asked = Omit<Group['asks'][number], 'by'> & { by: readonly MeasuredThing[]; engines: readonly MeasuringEngine[] }

/** `reach`: how many of its points are looked at how far. */
export type MappedInstrument = Omit<Instrument, 'schema' | 'groups'> & {
  groups: readonly { name: string; asks: readonly Asked[] }[]
  reach: Readonly<Record<Reach, number>>
}

/** What of published instruments is measured here, and what is not. */
export type Mapping = {
  statements: readonly string[]
  instruments: readonly MappedInstrument[]
  own: readonly { measured: MeasuredThing; why: string }[]
}

/** Everything a mapping may name, by id: one of the 28 items, RUBRIC/ITEM of a judge, or measure/ID. */
export function measuredThings(rubrics: readonly Rubric[], measures: readonly Measure[]): ReadonlyMap<string, MeasuredThing> {
  const items = Object.entries(ITEMS).map(([id, item]): MeasuredThing => {
    const { name, number, rule } = item
    return { id, name, number, engine: rule === null ? 'judge' : 'rule' }
  })
  const judged = rubrics.flatMap((rubric) =>
    rubric.items.map(({ id, name }): MeasuredThing => ({ id: `${rubric.name}/${id}`, name, number: null, engine: 'judge' })),
  )
  const others = measures.map(({ id, name }): MeasuredThing => ({ id: `measure/${id}`, name, number: null, engine: 'rule' }))
  return new Map([...items, ...judged, ...others].map((thing) => [thing.id, thing]))
}

/** An instrument with what measures it in place of ids, all of which must be known. */
export function mapInstrument(instrument: Instrument, known: ReadonlyMap<string, MeasuredThing>): MappedInstrument {
  const { schema: _, groups, ...head } = instrument
  const mapped = groups.map(({ name, asks }) => ({ name, asks: asks.map((asked) => mapAsked(asked, known)) }))
  const all = mapped.flatMap(({ asks }) => asks)
  const count = (reach: Reach) => all.filter((asked) => asked.reach === reach).length
  return { ...head, groups: mapped, reach: { whole: count('whole'), part: count('part'), none: count('none') } }
}

function mapAsked(asked: Group['asks'][number], known: ReadonlyMap<string, MeasuredThing>): Asked {
  const by = asked.by.map((id) => known.get(id)!)
  const engines = (['rule', 'judge'] as const).filter((engine) => by.some((measured) => measured.engine === engine))
  return { ...asked, by, engines }
}
