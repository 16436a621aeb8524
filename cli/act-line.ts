import { type ActRequest, actRequestSchema, SimulatorError } from '#simulators'

/** What a line of input means: a turn, an act, or the end. */
export type Line = { kind: 'speech'; text: string } | { kind: 'act'; act: ActRequest } | { kind: 'end' } | { kind: 'nothing' }

const LONGEST = 4000

/** Reads one line of the doctor's or the patient's input. Throws `invalid-input` for an act that is unknown or says nothing. */
export function readLine(raw: string): Line {
  const text = raw.trim()
  if (text === '') return { kind: 'nothing' }
  if (text.length > LONGEST) throw new SimulatorError('input-too-large', `A line of ${text.length} characters; a turn may have ${LONGEST}`)
  if (!text.startsWith('/')) return { kind: 'speech', text }
  const [name = '', ...rest] = text.slice(1).split(/\s+/)
  const argument = rest.join(' ')
  if (name === 'end') return { kind: 'end' }
  if (!['examine', 'order', 'diagnose', 'plan'].includes(name)) {
    throw new SimulatorError(
      'invalid-input',
      `"/${name}" is not an act. Acts: /examine NAME, /order NAME, /diagnose A; B; C, /plan TEXT, /end`,
    )
  }
  if (argument === '') throw new SimulatorError('invalid-input', `"/${name}" needs words after it`)
  return { kind: 'act', act: checked(name, requestOf(name, argument)) }
}

function requestOf(name: string, argument: string): unknown {
  if (name === 'plan') return { kind: name, text: argument }
  if (name !== 'diagnose') return { kind: name, request: argument }
  const names = argument.split(';').map((entry) => entry.trim())
  return { kind: name, differential: names.filter((entry) => entry !== '').map((entry) => ({ name: entry })), final: true }
}

/** Throws `invalid-input` where the words are too many or too few. */
function checked(name: string, request: unknown): ActRequest {
  const { data, error } = actRequestSchema.safeParse(request)
  if (data) return data
  throw new SimulatorError('invalid-input', error.issues.map(({ path, message }) => `"/${name}" ${path.join('.')}: ${message}`).join('\n'))
}
