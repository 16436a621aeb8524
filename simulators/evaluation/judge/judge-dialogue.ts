import type { Case } from '../../domain/case'
import type { Usage } from '../../domain/event'
import type { JudgedItem, JudgeItem, JudgeReport, JudgeWarning, Rubric, Verdict } from '../../domain/judge'
import type { PatientPersona } from '../../domain/persona'
import { type Model, sumUsage } from '../../engines/engine'
import type { Prompts } from '../../engines/prompts'
import { type DoctorTurn, readRecord } from '../encounter-record'
import type { ScorableEvent } from '../evaluator'
import { agreementOf } from './agreement-of'
import { type Finding, failure } from './answer'
import { askJudge, type Question } from './ask-judge'
import { backgroundOf } from './background'
import { judgedItem, verdictOf, type Worth, worthOf } from './combine'
import { injectionsIn, type SaidTurn, saidTurns, showTurns } from './conversation'
import { encounterScores, turnScores } from './dimension-scores'
import { type Group, groupsOf, hasOccasion, wantingOccasion } from './occasions'

/** Raised whenever the protocol changes what it makes of the same answers. */
const PROTOCOL_VERSION = '1'
/** One answer is the most likely one; several are drawn apart. */
const TEMPERATURE = { once: 0, several: 0.7 }

export type JudgeParts = {
  /** At least one, each once. */
  judges: readonly Model[]
  rubric: Rubric
  prompts: Prompts
  /** How often each judge is asked; null is as often as the items say. */
  samples: number | null
  /** Numbers in [0,1) for one purpose: the same for the same encounter and purpose. */
  random: (purpose: string) => { next(): number }
  signal: AbortSignal
}

/** A stored encounter as judges read it. */
export type JudgedEncounter = {
  id: string
  events: readonly ScorableEvent[]
  case: Case
  /** Null for a conversation from elsewhere. */
  persona: PatientPersona | null
}

/** One call for each judge and sample: a question, with the doctor's turn it is about, null for the whole. */
type Sitting = { group: Group; turn: number | null; question: Question }
type Asked = { sitting: Sitting; judge: string; findings: ReadonlyMap<string, Finding>[] }

/**
 * Judges an encounter from its events alone (evaluation.md 8.7). Each dimension is asked for by itself, in each turn that gives occasion or
 * once for the whole. What a judge fails to give is null with its reason; it takes nothing from the rest. Rejects where the signal aborts.
 */
export async function judgeDialogue(encounter: JudgedEncounter, parts: JudgeParts): Promise<JudgeReport> {
  const record = readRecord(encounter.events)
  const turns = saidTurns(encounter.events, encounter.case.patient.speakers)
  const sittings = groupsOf(parts.rubric).flatMap((group) => sittingsOf(group, turns, record.doctorTurns, encounter))
  const usage: Usage[] = []
  const asked = await Promise.all(
    sittings.flatMap((sitting) => parts.judges.map((judge) => sit(sitting, judge, encounter.id, parts, usage))),
  )
  const worth = worthOf(record.doctorIsPerson)
  const judged = asked.flatMap(({ sitting, judge, findings }) =>
    sitting.question.asked.map((item) =>
      judgedItem(
        item,
        { turn: sitting.turn, judge },
        findings.map((found) => found.get(item.id) ?? failure('not answered')),
        worth,
      ),
    ),
  )
  return {
    ...verdicts(parts, judged, record.doctorTurns, worth),
    judged,
    agreement: agreementOf(
      parts.rubric.items,
      [judged],
      parts.judges.map(({ id }) => id),
    ),
    warnings: [...injectionWarnings(turns), ...failureWarnings(judged)],
    usage: sumUsage(usage),
  }
}

function sittingsOf(group: Group, turns: readonly SaidTurn[], doctorTurns: readonly DoctorTurn[], encounter: JudgedEncounter): Sitting[] {
  const shown = showTurns(turns, encounter.case.patient, group.hide)
  const background = backgroundOf(encounter.case, encounter.persona, group.hide)
  const sitting = (turn: number | null, among: readonly DoctorTurn[]): Sitting[] => {
    const asked = group.items.filter((item) => hasOccasion(item, among))
    const until = turn === null ? shown : shown.filter((each) => each.turn <= turn)
    const frame = { turns: group.context === 'whole' ? until : until.slice(-group.context), background, subject: turn }
    return asked.length === 0 ? [] : [{ group, turn, question: { dimension: group.dimension, items: group.items, asked, frame } }]
  }
  return group.unit === 'encounter' ? sitting(null, doctorTurns) : doctorTurns.flatMap((turn) => sitting(turn.turn, [turn]))
}

async function sit(sitting: Sitting, judge: Model, encounter: string, parts: JudgeParts, usage: Usage[]): Promise<Asked> {
  const times = parts.samples ?? Math.max(...sitting.question.asked.map(({ samples }) => samples))
  const { dimension, unit } = sitting.group
  const findings = await Promise.all(
    Array.from({ length: times }, async (_, sample) => {
      const random = parts.random(JSON.stringify(['judge', judge.id, dimension, sitting.turn, sample]))
      const answered = await askJudge(judge, sitting.question, {
        prompts: parts.prompts,
        next: random.next,
        temperature: times === 1 ? TEMPERATURE.once : TEMPERATURE.several,
        seed: Math.floor(random.next() * 2 ** 31),
        thread: `judge/${encounter}/${unit}/${dimension}`,
        signal: parts.signal,
      })
      usage.push(...answered.usage)
      return answered.byItem
    }),
  )
  return { sitting, judge: judge.id, findings }
}

/** What the judges found together, as items and as scores. */
function verdicts(
  { rubric, judges, prompts }: JudgeParts,
  judged: readonly JudgedItem[],
  doctorTurns: readonly DoctorTurn[],
  worth: Worth,
): Pick<JudgeReport, 'rubric' | 'judges' | 'turns' | 'encounter'> {
  const versions = {
    judge: judges.map(({ id }) => id).join(', '),
    rubric: `${rubric.name} ${rubric.hash.slice(0, 12)}`,
    prompts: prompts.hash.slice(0, 12),
    protocol: PROTOCOL_VERSION,
  }
  const verdictsAt = (turn: number | null): Verdict[] =>
    rubric.items.flatMap((item) => {
      const found = judged.filter((each) => each.item === item.id && each.turn === turn)
      return found.length === 0 ? [] : [verdictOf(item, found, worth)]
    })
  const turns = doctorTurns
    .map((doctorTurn) => ({ turn: doctorTurn.turn, weight: doctorTurn.openCue?.intensity ?? 1, verdicts: verdictsAt(doctorTurn.turn) }))
    .filter((turn) => turn.verdicts.length > 0)
  const whole = rubric.items.filter(({ scope }) => scope.unit === 'encounter')
  const found = verdictsAt(null)
  const items = whole.map((item) => found.find((verdict) => verdict.item === item.id) ?? withoutOccasion(item))
  return {
    rubric: { name: rubric.name, hash: rubric.hash },
    judges: judges.map(({ id, family }) => ({ model: id, family })),
    turns: turns.map((turn) => ({ turn: turn.turn, items: turn.verdicts, scores: turnScores(rubric.items, turn.verdicts, versions) })),
    encounter: { items, scores: encounterScores(rubric.items, turns, items, versions) },
  }
}

const withoutOccasion = (item: JudgeItem): Verdict => ({
  item: item.id,
  turn: null,
  level: null,
  value: null,
  reason: wantingOccasion(item),
  evidence: [],
  failed: false,
  levels: {},
})

function injectionWarnings(turns: readonly SaidTurn[]): JudgeWarning[] {
  return injectionsIn(turns).map(({ turn, quote }) => ({
    kind: 'injection',
    turn,
    quote,
    words: 'Words that are meant for whoever judges: the judges were not shown them, and they are no evidence',
  }))
}

/** One for each judge and reason: a provider that is down fails everywhere at once. */
function failureWarnings(judged: readonly JudgedItem[]): JudgeWarning[] {
  const failed = judged.filter((each) => each.failed)
  return [...Map.groupBy(failed, ({ judge, reason }) => JSON.stringify([judge, reason])).values()].map((alike) => ({
    kind: 'judge-failed',
    turn: null,
    quote: '',
    words: `${alike[0]!.judge} gave nothing for ${[...new Set(alike.map(({ item }) => item))].join(', ')}: ${alike[0]!.reason}`,
  }))
}
