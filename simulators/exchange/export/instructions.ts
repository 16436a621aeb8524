import type { Case } from '../../domain/case'

const ACTS = [
  'What you write is said to the patient, but for lines of these forms:',
  '/examine NAME, /order NAME: what is found comes back after [result].',
  '/diagnose A; B; C: your differential, the likeliest first.',
  '/plan TEXT: your plan.',
].join('\n')

/** What the doctor is told before the start: the station as a candidate reads it, and how to act. Nothing of it is an answer. */
export function instructionsFor({ station }: Pick<Case, 'station'>): string {
  const tasks = station.tasks.map((task) => `- ${task}`).join('\n')
  return `You are the doctor. Your role: ${station.role}\n\n${station.doorNote}\n\nYour tasks:\n${tasks}\n\n${ACTS}`
}
