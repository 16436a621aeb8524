import type { JudgeItem } from '../../domain/judge'
import { needsEvidence } from './verify'

const WHOSE = { doctor: "the doctor's words", patient: "the patient's words", either: "anyone's words" }

/** An item as a judge reads it: the question, the evidence it needs, its levels and the examples. */
export function itemWords(item: JudgeItem): string {
  const { id, ask, levels, examples, evidence } = item
  const evident = Object.keys(levels).filter((level) => needsEvidence(item, Number(level)))
  return [
    `Item ${id}: ${ask}`,
    `Evidence: ${WHOSE[evidence.from]}${evidence.turn === 'this' ? ', from the turn that is judged' : ''}; at least ${evidence.min} for ${evident.length === 1 ? 'level' : 'levels'} ${evident.join(', ')}.`,
    ...Object.entries(levels).map(([level, anchor]) => `Level ${level}: ${anchor}.`),
    ...examples.map(
      ({ level, patient, doctor, because }) =>
        `Example of level ${level}: ${patient === undefined ? '' : `patient ${JSON.stringify(patient)}, `}doctor ${JSON.stringify(doctor)}. ${because}.`,
    ),
  ].join('\n')
}
