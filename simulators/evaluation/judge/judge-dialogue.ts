import type { Usage } from '../../domain/event'
import type { JudgedItem, JudgeReport, JudgeWarning, StyleControl } from '../../domain/judge'
import type { Score } from '../../domain/score'
import { sumUsage } from '../../engines/engine'
import { readRecord } from '../encounter-record'
import { agreementOf } from './agreement-of'
import { applyCalibration } from './apply-calibration'
import { type Worth, worthOf } from './combine'
import { injectionsIn, type SaidTurn, saidTurns } from './conversation'
import { encounterScores, turnScores } from './dimension-scores'
import { frameData } from './frame'
import { type JudgedEncounter, type JudgeParts, PROTOCOL_VERSION } from './judge-parts'
import { judgedAt, type Sat, sit, sittingsOf, type Talk } from './sittings'
import { compareStyles, fillerWords, styleWarnings } from './style-control'
import { verdictsOf } from './verdicts'

/**
 * Judges an encounter from its events alone (evaluation.md 8.7). Each dimension is asked for by itself, in each turn that gives occasion or
 * once for the whole. What a judge fails to give is null with its reason; it takes nothing from the rest. Rejects where the signal aborts.
 */
export async function judgeDialogue(encounter: JudgedEncounter, parts: JudgeParts): Promise<JudgeReport> {
  const { rubric, judges, calibration } = parts
  const { doctorTurns, doctorIsPerson } = readRecord(encounter.events)
  const talk: Talk = { encounter, turns: saidTurns(encounter.events, encounter.case.patient.speakers), doctorTurns }
  const usage: Usage[] = []
  const sat = await Promise.all(
    sittingsOf(rubric, talk, 'as-said').flatMap((sitting) => judges.map((judge) => sit(sitting, judge, encounter.id, parts, usage))),
  )
  const worth = worthOf(doctorIsPerson)
  const judged = judgedAt(sat, worth)
  const found = verdictsOf(rubric, judged, doctorTurns, worth)
  const versions = versionsOf(parts)
  const scores = encounterScores(rubric.items, found.turns, found.items, versions)
  const control = parts.control ? await controlStyle(talk, parts, { sat, scores, worth, usage }) : undefined
  return {
    rubric: { name: rubric.name, hash: rubric.hash },
    judges: judges.map(({ id, family }) => ({ model: id, family })),
    turns: found.turns.map(({ turn, verdicts }) => ({ turn, items: [...verdicts], scores: turnScores(rubric.items, verdicts, versions) })),
    encounter: { items: found.items, scores },
    judged,
    agreement: agreementOf(
      rubric.items,
      [judged],
      judges.map(({ id }) => id),
    ),
    ...(control && { control }),
    ...(calibration && { calibrated: applyCalibration(calibration, { rubric, judges, doctorIsPerson, versions }, found) }),
    warnings: [...injectionWarnings(talk.turns), ...failureWarnings(judged), ...(control ? styleWarnings(control, scores) : [])],
    usage: sumUsage(usage),
  }
}

const versionsOf = ({ rubric, judges, prompts }: JudgeParts): Score['versions'] => ({
  judge: judges.map(({ id }) => id).join(', '),
  rubric: `${rubric.name} ${rubric.hash.slice(0, 12)}`,
  prompts: prompts.hash.slice(0, 12),
  protocol: PROTOCOL_VERSION,
})

type AsSaid = { sat: readonly Sat[]; scores: Record<string, Score>; worth: Worth; usage: Usage[] }

/** The same sittings without the doctor's filler. A judge is not asked again for what it would be shown the same. */
async function controlStyle(talk: Talk, parts: JudgeParts, { sat, scores, worth, usage }: AsSaid): Promise<StyleControl> {
  const words = fillerWords(talk.turns)
  if (words.leftOut === 0) return compareStyles(words, scores, null)
  const sittings = sittingsOf(parts.rubric, talk, 'without-filler').flatMap((sitting) => parts.judges.map((judge) => ({ sitting, judge })))
  const again = await Promise.all(
    sittings.map(({ sitting, judge }, at) => {
      const before = sat[at]!
      const shown = frameData(sitting.question.frame)
      return shown === frameData(before.sitting.question.frame) ? before : sit(sitting, judge, talk.encounter.id, parts, usage)
    }),
  )
  const { turns, items } = verdictsOf(parts.rubric, judgedAt(again, worth), talk.doctorTurns, worth)
  return compareStyles(words, scores, encounterScores(parts.rubric.items, turns, items, versionsOf(parts)))
}

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
