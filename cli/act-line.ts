import { type ActRequest, SimulatorError } from '#simulators'

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
    throw new SimulatorError('invalid-input', `"/${name}" is not an act. Acts: /examine NAME, /order NAME, /diagnose A; B; C, /plan TEXT, /end`)
  }
  if (argument === '') throw new SimulatorError('invalid-input', `"/${name}" needs words after it`)
  if (name === 'diagnose') {
    const differential = argument.split(';').map((entry) => ({ name: entry.trim() })).filter((entry) => entry.name !== '')
    return { kind: 'act', act: { kind: 'diagnose', differential, final: true } }
  }
  if (name === 'plan') return { kind: 'act', act: { kind: 'plan', text: argument } }
  return { kind: 'act', act: { kind: name as 'examine' | 'order', request: argument } }
}
