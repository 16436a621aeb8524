import type { FactId, FindingId } from '../domain/identifiers'
import type { QuestionReading, TurnReading } from '../domain/ledger'
import type { Act, Domain, QuestionForm, Slot } from '../domain/vocabulary'
import { CONFIRMING, IDENTITY, type IdentityPart, INVITATION, MORE, TELL_MORE, WELLBEING, WH_QUESTION } from './question-patterns'
import type { SheetIndex } from './sheet-index'

/** What kind of answer a question calls for. */
export type AskKind =
  | 'identity' // name, age
  | 'opening' // the first open invitation
  | 'wellbeing' // "how are you?" once the talk is on its way
  | 'more' // "anything else?"
  | 'facts' // aims at facts of the sheet
  | 'open' // open, with a domain or slot
  | 'background' // closed, names a domain or slot but nothing in it
  | 'unlisted' // aims at findings that the case does not list
  | 'act' // belongs to an act: consent, a plan, small talk
  | 'vague' // open, about nothing in particular
  | 'unknown' // understood, but about nothing the patient knows of
  | 'unclear' // not understood

/** One question of the doctor's, with what it aims at. */
export type Ask = {
  kind: AskKind
  form: QuestionForm
  text: string
  start: number
  end: number
  /** Facts it hits with confidence of at least a half, best first. */
  facts: FactId[]
  /** Findings it asks for that the case does not list. */
  unlisted: FindingId[]
  domain: Domain | null
  slot: Slot | null
  identity: IdentityPart[]
}

const SURE = 0.5

/** Acts that a question can be the wording of ("Is it all right if I...?"). */
const ASKING_ACTS: ReadonlySet<Act> = new Set([
  'CONSENT',
  'CHECK_UNDERSTANDING',
  'SHARED_DECISION',
  'EXAM_REQ',
  'TEST_REQ',
  'CLOSE',
  'OFFTOPIC',
  'INJECTION',
  'SEND_OUT',
  'CALL_IN',
  'SAFETY_NET',
  'ADVICE',
])
const FOLLOWING: ReadonlySet<Act> = new Set(['FACILITATE', 'EMP_EXPLORE'])

/** The questions of a turn in its order. `openingOwed`: nobody has yet been told what the patient came for. */
export function readAsks(text: string, reading: TurnReading, sheet: SheetIndex, openingOwed: boolean): Ask[] {
  const asks = reading.questions.map((question) => readAsk(text, question, reading, sheet, openingOwed))
  const identity = identityAsk(text, asks)
  if (identity !== null) {
    const overlapped = (ask: Ask) => ask.start < identity.end && ask.end > identity.start
    asks.splice(0, asks.length, identity, ...asks.filter((ask) => !overlapped(ask)))
  }
  const firstOpening = asks.findIndex(({ kind }) => kind === 'opening')
  return asks
    .map((ask, index): Ask => (ask.kind === 'opening' && index !== firstOpening ? { ...ask, kind: 'vague' } : ask))
    .filter(unlessEcho)
}

/** A second wording of the same vague ask ("So, tell me. What's the matter?") is one ask. */
function unlessEcho(ask: Ask, index: number, all: Ask[]): boolean {
  const weak = ask.kind === 'vague' || ask.kind === 'unclear'
  return (
    !weak || (!all.some(({ kind }) => kind !== 'vague' && kind !== 'unclear') && all.findIndex(({ kind }) => kind === ask.kind) === index)
  )
}

function readAsk(text: string, question: QuestionReading, reading: TurnReading, sheet: SheetIndex, openingOwed: boolean): Ask {
  const words = text.slice(question.start, question.end)
  const facts = question.facts
    .filter(({ id, confidence }) => confidence >= SURE && sheet.facts.has(id))
    .sort((a, b) => b.confidence - a.confidence)
  const unlisted = question.findings.filter(({ id, confidence }) => confidence >= SURE && !sheet.listed.has(id)).map(({ id }) => id)
  const ask = {
    form: question.form,
    text: words,
    start: question.start,
    end: question.end,
    facts: [...new Set(facts.map(({ id }) => id))],
    unlisted: [...new Set(unlisted)],
    domain: question.domain,
    slot: question.slot,
    identity: IDENTITY.filter(({ pattern }) => pattern.test(words)).map(({ part }) => part),
  }
  const kind = kindOf(ask, question, reading, openingOwed)
  return kind === 'open' && TELL_MORE.test(words) ? { ...ask, kind, facts: [], unlisted: [], domain: 'hpi', slot: null } : { ...ask, kind }
}

/** Checking who is there is often put as a request ("Can I check your name?"): then no question covers it. */
export function identityAsk(text: string, asks: readonly Ask[]): Ask | null {
  const found = IDENTITY.flatMap(({ part, pattern }) => {
    const match = pattern.exec(text)
    return match === null ? [] : [{ part, start: match.index, end: match.index + match[0].length }]
  })
  const free = found.filter(
    ({ start, end }) => !asks.some((ask) => start < ask.end && end > ask.start && (ask.facts.length > 0 || ask.kind === 'identity')),
  )
  if (free.length === 0) return null
  const [start, end] = [Math.min(...free.map((part) => part.start)), Math.max(...free.map((part) => part.end))]
  return {
    kind: 'identity',
    form: 'closed',
    text: text.slice(start, end),
    start,
    end,
    facts: [],
    unlisted: [],
    domain: null,
    slot: null,
    identity: free.map(({ part }) => part),
  }
}

function kindOf(ask: Omit<Ask, 'kind'>, question: QuestionReading, reading: TurnReading, openingOwed: boolean): AskKind {
  const wide = ask.domain === null || (ask.domain === 'hpi' && (ask.slot === null || ask.slot === 'complaint'))
  if (openingOwed && (INVITATION.test(ask.text) || (ask.form === 'open' && wide && !WELLBEING.test(ask.text)))) return 'opening'
  const summing = reading.acts.some(({ act }) => act === 'SUMMARY' || act === 'PARAPHRASE')
  if (summing && (question.form === 'clarify' || CONFIRMING.test(ask.text))) return 'act'
  if (TELL_MORE.test(ask.text) && (ask.facts.length === 0 || question.domain === null)) return 'open'
  if (ask.facts.length > 0) return 'facts'
  if (ask.identity.length > 0) return 'identity'
  if (WELLBEING.test(ask.text)) return openingOwed && ask.form === 'open' ? 'opening' : 'wellbeing'
  if (MORE.test(ask.text) && ask.unlisted.length === 0) return 'more'
  // "What makes it worse?" wants something told: the "no" of a finding that the case does not list would be no answer.
  const wantsTelling = question.form === 'open' && ask.slot !== null && WH_QUESTION.test(ask.text)
  if (ask.unlisted.length > 0) return wantsTelling ? 'open' : 'unlisted'
  const own = reading.acts.some(({ act, start, end }) => ASKING_ACTS.has(act) && start < ask.end && end > ask.start)
  if (own) return 'act'
  if (!question.understood) return 'unclear'
  if (ask.domain !== null || ask.slot !== null) return ask.form === 'open' ? 'open' : 'background'
  return ask.form === 'open' ? 'vague' : 'unknown'
}

/** "Go on." without a question: an open question about what is being talked of. */
export function followingAsk(
  reading: TurnReading,
  text: string,
  last: { domain: Domain | null; slot: Slot | null } | null,
  openingOwed: boolean,
): Ask | null {
  const act = reading.acts.find(({ act: done }) => FOLLOWING.has(done))
  const does = reading.acts.some(({ act: done }) => ASKING_ACTS.has(done))
  if (act === undefined || does || reading.questions.length > 0) return null
  const domain = last?.domain ?? 'hpi'
  const place = { text: text.slice(act.start, act.end), start: act.start, end: act.end, facts: [], unlisted: [], identity: [] }
  return { ...place, kind: openingOwed ? 'opening' : 'open', form: 'open', domain, slot: null }
}
