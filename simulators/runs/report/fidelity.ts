import type { Case } from '../../domain/case'
import type { EventOf, StoredEvent } from '../../domain/event'
import type { Finding } from '../../domain/knowledge'
import type { PatientPersona } from '../../domain/persona'
import { type MeasuredTalk, measureTalk } from '../../lint/personas/recover-persona'
import { plain } from '../../lint/personas/text-measures'
import { type Rate, rateOf } from './effect'
import { type RecoveryRow, recoveryOf } from './persona-recovery'
import type { SampledEncounter } from './sample-encounters'
import type { SeedPair } from './sample-seeds'
import { createStabilityReader, type StabilityRow } from './stability'
import { createDetailCheck } from './unsupported-details'

/** What is measured of a patient's faithfulness to its case and role. Faults of the patient, none of them the doctor's. */
export const FAITHFULNESS = [
  'unpermitted',
  'contradictions',
  'unsupported',
  'leaks',
  'roleBreaks',
  'volunteered',
  'answered',
  'fallbacks',
] as const
export type Faithfulness = (typeof FAITHFULNESS)[number]

/** What has a name here, and no measure: each with why. */
export const UNMEASURED_FIDELITY: readonly { name: string; reason: string }[] = [
  { name: 'Naturalness', reason: 'it needs people who read' },
]

type Passage = { encounterId: string; index: number; turn: number; quote: string }
export type FidelityRow = { persona: string | null; rates: Record<Faithfulness, Rate> }
/** `persona` null is all of them. `passages`: the first few of what was found, the turns themselves. */
export type Fidelity = {
  rows: FidelityRow[]
  passages: Record<Faithfulness, Passage[]>
  recovery: RecoveryRow[]
  stability: StabilityRow[]
}

/** Who played, as the catalog has them now; null for what is not there any more. `findings`: the vocabulary. */
export type Cast = { subject: Case | null; persona: PatientPersona | null; findings: Readonly<Record<string, Finding>> }

/** Words of whoever has fallen out of the play. Narrower than what a model's sentence is refused for: here nothing is asked anew. */
const ROLE_BREAKS =
  /\b(?:language model|chat ?bot|artificial intelligence|as an AI|system (?:message|prompt)|my (?:prompt|instructions)|role-?play\w*|answer key|mark scheme|openai|anthropic|I(?:'m| am) (?:your|the) doctor)\b/i

const PASSAGES_KEPT = 8
/** In these an event is a fault, of which the turn is shown. */
const FAULTS: ReadonlySet<Faithfulness> = new Set(['unpermitted', 'contradictions', 'unsupported', 'leaks', 'roleBreaks', 'fallbacks'])

type Counts = Record<Faithfulness, { events: number; of: number }>
const noCounts = () => Object.fromEntries(FAITHFULNESS.map((name) => [name, { events: 0, of: 0 }])) as Counts

export type FidelityReader = { add(encounter: SampledEncounter, cast: Cast): void; addPair(pair: SeedPair): void; result(): Fidelity }

/** Counts encounter by encounter, and pair by pair of those that differ by their seed; keeps no transcript. */
export function createFidelityReader(): FidelityReader {
  const byPersona = new Map<string, Counts>()
  const whole = noCounts()
  const passages = Object.fromEntries(FAITHFULNESS.map((name) => [name, []])) as unknown as Fidelity['passages']
  const talks: MeasuredTalk[] = []
  const stability = createStabilityReader()
  return {
    add({ personaId, encounterId, index, caseId, events }, cast) {
      if (cast.persona)
        talks.push(
          measureTalk(
            caseId,
            cast.persona,
            repliesIn(events).map(({ text }) => text),
          ),
        )
      const counts = byPersona.get(personaId) ?? noCounts()
      byPersona.set(personaId, counts)
      for (const { name, of, turns } of countsOf(events, cast)) {
        for (const target of [counts, whole]) {
          target[name].events += turns.length
          target[name].of += of
        }
        if (!FAULTS.has(name)) continue
        for (const { turn, text } of turns)
          if (passages[name].length < PASSAGES_KEPT) passages[name].push({ encounterId, index, turn, quote: text })
      }
    },
    addPair: stability.add,
    result: () => ({
      rows: [...[...byPersona].sort(([a], [b]) => (a < b ? -1 : 1)).map(([persona, counts]) => rowOf(persona, counts)), rowOf(null, whole)],
      passages,
      recovery: recoveryOf(talks),
      stability: stability.result(),
    }),
  }
}

function rowOf(persona: string | null, counts: Counts): FidelityRow {
  const rates = FAITHFULNESS.map((name) => [name, rateOf(counts[name].events, counts[name].of, NOTHING[name])])
  return { persona, rates: Object.fromEntries(rates) as FidelityRow['rates'] }
}

/** Why there is no rate where there was nothing to count. */
const NOTHING: Readonly<Record<Faithfulness, string>> = {
  unpermitted: 'no fact was told',
  contradictions: 'no patient turn was read',
  unsupported: 'no reply of a case and a persona that are still there was read',
  leaks: 'no case with a diagnosis was read',
  roleBreaks: 'no patient turn was read',
  volunteered: 'no fact was told',
  answered: 'no fact was asked for that it might tell',
  fallbacks: 'no model spoke for it',
}

type End = EventOf<'turn-end'>
type Found = { name: Faithfulness; of: number; turns: End[] }

const endsIn = (events: readonly StoredEvent[]) => events.filter((event) => event.type === 'turn-end')
const repliesIn = (events: readonly StoredEvent[]) => endsIn(events).filter(({ role }) => role === 'patient')

function countsOf(events: readonly StoredEvent[], cast: Cast): Found[] {
  const { subject } = cast
  const ends = endsIn(events)
  const replies = repliesIn(events)
  const each = (turn: End, count: number): End[] => Array.from({ length: count }, () => turn)
  const told = replies.reduce((sum, { ledger }) => sum + ledger.disclosed.length, 0)
  const start = events.find((event) => event.type === 'encounter-start')
  const open = ({ ledger: { asked, withheld } }: End) => asked.filter((id) => !withheld.includes(id))
  return [
    { name: 'unpermitted', of: told, turns: replies.flatMap((turn) => each(turn, unclaimed(turn).length)) },
    { name: 'contradictions', of: replies.length, turns: replies.filter(({ inside }) => (inside?.contradictions ?? []).length > 0) },
    { name: 'unsupported', ...unsupportedIn(events, cast) },
    { name: 'leaks', of: subject ? 1 : 0, turns: subject ? leaksOf(ends, subject) : [] },
    { name: 'roleBreaks', of: replies.length, turns: replies.filter(({ text }) => ROLE_BREAKS.test(text)) },
    { name: 'volunteered', of: told, turns: replies.flatMap((turn) => each(turn, turn.ledger.volunteered.length)) },
    {
      name: 'answered',
      of: replies.reduce((sum, turn) => sum + open(turn).length, 0),
      turns: replies.flatMap((turn) => each(turn, open(turn).filter((id) => turn.ledger.disclosed.includes(id)).length)),
    },
    {
      name: 'fallbacks',
      of: start?.seats.patient.kind === 'model' ? replies.length : 0,
      turns: replies.filter(({ inside }) => inside?.fallback === 'scripted'),
    },
  ]
}

/** Replies that add to the case. */
function unsupportedIn(events: readonly StoredEvent[], { subject, persona, findings }: Cast): Omit<Found, 'name'> {
  if (subject === null || persona === null) return { of: 0, turns: [] }
  const detailsOf = createDetailCheck({ subject, persona, findings })
  const [ends, replies] = [endsIn(events), repliesIn(events)]
  const turns = replies.filter(({ turn, text, ledger }) => {
    const doctorSaid = ends.filter((end) => end.role === 'doctor' && end.turn < turn).map((end) => end.text)
    const movesCue = events.some((event) => event.type === 'cue' && event.turn === turn)
    return detailsOf({ text, ledger, doctorSaid, movesCue }).length > 0
  })
  return { of: replies.length, turns }
}

/** Facts heard in the words that the speaker was not given to tell. */
const unclaimed = ({ inside }: End) =>
  inside?.mismatch ? inside.mismatch.found.filter((id) => !inside.mismatch!.claimed.includes(id)) : []

/** The first turn in which the patient names its diagnosis before the doctor does; none where the case lets the patient know it. */
function leaksOf(ends: readonly End[], { key, patient }: Case): End[] {
  const sheet = plain(JSON.stringify(patient))
  const names = [key.diagnosis.name, ...key.diagnosis.accepted].map(plain).filter((name) => !sheet.includes(name))
  const tells = (turn: End) => names.some((name) => plain(turn.text).includes(name))
  const first = ends.find(tells)
  return first?.role === 'patient' ? [first] : []
}
