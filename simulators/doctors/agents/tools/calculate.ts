import { z } from 'zod'
import type { Session } from '../session'
import { formOf, readInputs, type WrittenInput } from './read-inputs'
import { bandOf, type Score } from './score'
import { findScore, SCORES } from './scores'

const MOST_INPUTS = 20

const inputsSchema = z.object({
  inputs: z
    .array(
      z.object({
        name: z.string(),
        value: z.string().describe('A number, yes, no, or one of the words of the form; "unknown" where nobody said'),
        unit: z.string().describe('As the form gives it; empty where there is none'),
      }),
    )
    .max(MOST_INPUTS),
})

/** Finds the score that is asked for, has its form filled in from what is known, and works it out. `times` tells calls of a move apart. */
export async function calculate(session: Session, about: string, times: number): Promise<string> {
  const score = findScore(about)
  if (!score) return `No score is called "${about}". There are: ${SCORES.map(({ name }) => name).join(', ')}.`
  const { inputs } = await session.object({
    purpose: `score ${times}`,
    prompt: 'doctor-score',
    values: {
      score: score.name,
      purpose: score.purpose,
      form: Object.entries(score.inputs)
        .map(([name, input]) => `- ${formOf(name, input)}`)
        .join('\n'),
    },
    name: 'inputs',
    schema: inputsSchema,
  })
  return workOut(score, inputs)
}

/** The result in words, or what is wrong with the inputs. */
export function workOut(score: Score, written: readonly WrittenInput[]): string {
  const read = readInputs(score, written)
  if ('faults' in read) return `${score.name} cannot be worked out: ${read.faults.join('; ')}.`
  const total = score.points(read.values)
  return `${score.name} = ${total}: ${bandOf(score, total)} (${score.source})`
}
