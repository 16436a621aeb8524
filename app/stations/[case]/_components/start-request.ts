import type { EncounterRequest } from '#simulators'

/** What is asked for as the form has it: what it left out has a sensible value of its own. */
export type StartRequest = Partial<EncounterRequest>

/** Reads the form. A field that is not shown is not there, and says nothing; an empty one is no limit. */
export function startRequestOf(caseId: string, chosen: FormData): StartRequest {
  const text = (field: string) => {
    const value = chosen.get(field)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const number = (field: string) => (text(field) === undefined ? undefined : Number(text(field)))
  const persona = text('persona')
  const doctor = text('doctor')
  const biases = chosen.getAll('bias').filter((bias) => typeof bias === 'string')
  return {
    caseId,
    seat: text('seat') as StartRequest['seat'],
    personaId: persona && actor(persona, [], text('patientModel')),
    doctor: doctor && actor(doctor, biases, text('doctorModel')),
    mode: text('mode') as StartRequest['mode'],
    pace: text('pace') as StartRequest['pace'],
    timed: text('timed') !== 'untimed',
    tokens: number('tokens'),
    cost: number('cost'),
  }
}

/** In the one word that stands for an actor. */
const actor = (name: string, biases: readonly string[], model: string | undefined) =>
  [name, ...biases.map((bias) => `+${bias}`), model ? `@${model}` : ''].join('')
