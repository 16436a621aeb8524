import type { AgentParts } from './agent'
import { biasesInWords } from './biases'
import { SCORES } from './tools/scores'

const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

/** The part of a prompt that stays over an encounter: who the doctor is, where, whom it sees, how it works, and its rules. */
export function systemOf({ persona, prompts, knowledge, station, patient }: AgentParts, method: string): string {
  return prompts.fill('doctor-system', {
    introduces: persona.introduces,
    role: station.role,
    setting: station.setting.replace('-', ' '),
    patient: `${patient.address}, ${patient.age} ${patient.ageUnit} old, ${patient.sex}`,
    doorNote: station.doorNote,
    tasks: listed(station.tasks),
    scores: SCORES.map(({ name }) => name).join(', '),
    method: prompts.fill(method, {}),
    advice: persona.agent.advice.length === 0 ? '' : prompts.fill('doctor-advice', { advice: listed(persona.agent.advice) }),
    biases: biasesInWords(persona.biases, prompts, knowledge),
  })
}
