import type { Usage } from '../../domain/event'
import type { JudgedItem, Rubric } from '../../domain/judge'
import type { Model } from '../../engines/engine'
import type { DoctorTurn } from '../encounter-record'
import { type Finding, failure } from './answer'
import { askJudge, type Question } from './ask-judge'
import { backgroundOf } from './background'
import { judgedItem, type Worth } from './combine'
import { type SaidTurn, showTurns, type Wording } from './conversation'
import type { JudgedEncounter, JudgeParts } from './judge-parts'
import { type Group, groupsOf, hasOccasion } from './occasions'

/** One answer is the most likely one; several are drawn apart. */
const TEMPERATURE = { once: 0, several: 0.7 }

/** One call for each judge and sample: a question, with the doctor's turn it is about, null for the whole. */
export type Sitting = { group: Group; turn: number | null; question: Question }
/** What a judge found at a sitting, a map of items for each sample. */
export type Sat = { sitting: Sitting; judge: string; findings: ReadonlyMap<string, Finding>[] }

/** A conversation as the judges of one encounter read it. */
export type Talk = { encounter: JudgedEncounter; turns: readonly SaidTurn[]; doctorTurns: readonly DoctorTurn[] }

/** Every sitting that there is occasion for; the same ones in the same order for any wording. */
export const sittingsOf = (rubric: Rubric, talk: Talk, wording: Wording): Sitting[] =>
  groupsOf(rubric).flatMap((group) => sittingsOfGroup(group, talk, wording))

function sittingsOfGroup(group: Group, { encounter, turns, doctorTurns }: Talk, wording: Wording): Sitting[] {
  const shown = showTurns(turns, encounter.case.patient, group.hide, wording)
  const background = backgroundOf(encounter.case, encounter.persona, group.hide)
  const sitting = (turn: number | null, among: readonly DoctorTurn[]): Sitting[] => {
    const asked = group.items.filter((item) => hasOccasion(item, among))
    const until = turn === null ? shown : shown.filter((each) => each.turn <= turn)
    const frame = { turns: group.context === 'whole' ? until : until.slice(-group.context), background, subject: turn }
    return asked.length === 0 ? [] : [{ group, turn, question: { dimension: group.dimension, items: group.items, asked, frame } }]
  }
  return group.unit === 'encounter' ? sitting(null, doctorTurns) : doctorTurns.flatMap((turn) => sitting(turn.turn, [turn]))
}

/** Asks one judge; what it took is added to `usage`. Draws are the same for the same sitting, whatever the wording. */
export async function sit(sitting: Sitting, judge: Model, encounter: string, parts: JudgeParts, usage: Usage[]): Promise<Sat> {
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

/** What judges found at several sittings, item by item. */
export const judgedAt = (sat: readonly Sat[], worth: Worth): JudgedItem[] =>
  sat.flatMap(({ sitting, judge, findings }) =>
    sitting.question.asked.map((item) =>
      judgedItem(
        item,
        { turn: sitting.turn, judge },
        findings.map((found) => found.get(item.id) ?? failure('not answered')),
        worth,
      ),
    ),
  )
