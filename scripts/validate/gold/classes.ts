import type { Act, Domain } from '../../../simulators/domain/vocabulary'
import type { GoldTurn, Labels } from './read-gold'

/** What a label says and what the program reads; null where one of them says nothing. */
export type Rated<T> = readonly [label: T | null, read: T | null]

/** Acts that ask: the program takes them for acts, the labels call them questions outside of the history. To ask leave is neither's question. */
const ASKING_ACTS: ReadonlySet<Act> = new Set<Act>(['CHECK_UNDERSTANDING', 'SHARED_DECISION'])

export const OUTSIDE = 'outside'

type Asking = { form: 'open' | 'closed' | 'leading'; domain: Domain | null }

/** What asks first in a turn; null where nothing does. A question that asks again is closed to a labeller, and so is an act that asks. */
function firstAsking({ read: { reading } }: GoldTurn): Asking | null {
  const questions = reading.questions.map(
    ({ form, domain, start }) => ({ form: form === 'clarify' ? 'closed' : form, domain, start }) as const,
  )
  const acts = reading.acts.filter(({ act }) => ASKING_ACTS.has(act)).map(({ start }) => ({ form: 'closed', domain: null, start }) as const)
  return [...questions, ...acts].sort((a, b) => a.start - b.start)[0] ?? null
}

export const labelledForm = ({ form }: Labels): string => form ?? 'none'
export const labelledDomain = ({ form, domains }: Labels): string | null => (form === null ? null : (domains[0] ?? OUTSIDE))
export const explores = (exploration: number | null): string | null =>
  exploration === null ? null : exploration > 0 ? 'explores' : 'does not'

/** Whether the turn asks, and how. */
export const formOf = (turn: GoldTurn): Rated<string> => [labelledForm(turn.labels), firstAsking(turn)?.form ?? 'none']

/** The same for turns that both say ask. */
export function askedFormOf(turn: GoldTurn): Rated<string> {
  const [label, read] = formOf(turn)
  return label === 'none' || read === 'none' ? [null, null] : [label, read]
}

/** What the first question of a turn is about, where the label says that it asks. A question that the program does not see is outside. */
export function domainOf(turn: GoldTurn): Rated<string> {
  const label = labelledDomain(turn.labels)
  return label === null ? [null, null] : [label, firstAsking(turn)?.domain ?? OUTSIDE]
}

/** The same with present illness and review of systems as one: whether a symptom belongs to the complaint is the case's, not the words'. */
export function symptomDomainOf(turn: GoldTurn): Rated<string> {
  const [label, read] = domainOf(turn)
  const joined = (domain: string | null) => (domain === 'ros' ? 'hpi' : domain)
  return [joined(label), joined(read)]
}

export const explorationOf = ({ labels, read }: GoldTurn): Rated<number> => [labels.exploration, read.exploration]

export const exploresOf = ({ labels, read }: GoldTurn): Rated<string> => [explores(labels.exploration), explores(read.exploration)]

export const levelOf = ({ labels, read }: GoldTurn): Rated<number> => [labels.empathyLevel, read.level]

export const cueOpenOf = ({ labels, read }: GoldTurn): Rated<string> => [String(labels.cueOpen), String(read.cueOpen)]
