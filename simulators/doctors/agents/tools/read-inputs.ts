import { type Input, type Score, UNITS, type Unit, type Value } from './score'

/** An input as a model writes it; `unit` is empty where there is none. */
export type WrittenInput = { name: string; value: string; unit: string }
export type ReadInputs = { values: Record<string, Value> } | { faults: string[] }

const YES = /^(?:yes|y|true|present|1)$/i
const NO = /^(?:no|n|false|absent|0)$/i
const NUMBER = /^(-?\d+(?:[.,]\d+)?)\s*(.*)$/

const plain = (text: string) => text.toLowerCase().replace(/[\s_-]+/g, '')

/** Reads and checks what a score needs: every fault is named, and nothing is guessed or left out. */
export function readInputs(score: Score, written: readonly WrittenInput[]): ReadInputs {
  const values: Record<string, Value> = {}
  const faults: string[] = []
  for (const { name } of written)
    if (!Object.keys(score.inputs).some((known) => plain(known) === plain(name))) faults.push(`${score.name} has no input "${name}"`)
  for (const [name, input] of Object.entries(score.inputs)) {
    const given = written.find((each) => plain(each.name) === plain(name))
    const read = given === undefined || isUnknown(given.value) ? { fault: `needs ${formOf(name, input)}` } : readOne(input, given)
    if ('fault' in read) faults.push(`${name} ${read.fault}`)
    else values[name] = read.value
  }
  return faults.length > 0 ? { faults } : { values }
}

const isUnknown = (value: string) => /^(?:|unknown|not known|n\/?a|\?|null|none given)$/i.test(value.trim())

function readOne(input: Input, { value, unit }: WrittenInput): { value: Value } | { fault: string } {
  const text = value.trim()
  switch (input.kind) {
    case 'yes-no':
      return YES.test(text) ? { value: true } : NO.test(text) ? { value: false } : { fault: `is yes or no, not "${text}"` }
    case 'choice': {
      const option = input.options.find((each) => plain(each) === plain(text))
      return option === undefined ? { fault: `is one of ${input.options.join(' | ')}, not "${text}"` } : { value: option }
    }
    case 'number':
      return readNumber(input, text, unit)
  }
}

function readNumber(input: Extract<Input, { kind: 'number' }>, text: string, unit: string): { value: number } | { fault: string } {
  const [, digits, behind = ''] = NUMBER.exec(text) ?? []
  if (digits === undefined) return { fault: `is a number in ${input.unit}, not "${text}"` }
  const given = (behind || unit).trim()
  if (!isUnit(given, input.unit))
    return { fault: given === '' ? `has no unit; it is in ${input.unit}` : `is in ${input.unit}, not in ${given}` }
  if (behind !== '' && unit.trim() !== '' && !isUnit(unit, input.unit)) return { fault: `is in ${input.unit}, not in ${unit.trim()}` }
  const number = Number(digits.replace(',', '.'))
  return number < input.min || number > input.max
    ? { fault: `is ${number} ${input.unit}, outside ${input.min} to ${input.max}` }
    : { value: number }
}

function isUnit(given: string, unit: Unit): boolean {
  const written = given.toLowerCase().replace(/\s+/g, '')
  const known: readonly string[] = UNITS[unit]
  return written === unit.toLowerCase().replace(/\s+/g, '') || known.includes(written)
}

/** What an input is, for the one who fills it in. */
export function formOf(name: string, input: Input): string {
  switch (input.kind) {
    case 'yes-no':
      return `${name} (yes or no): ${input.asks}`
    case 'choice':
      return `${name} (one of ${input.options.join(' | ')}): ${input.asks}`
    case 'number':
      return `${name} (${input.unit}, ${input.min} to ${input.max}): ${input.asks}`
  }
}
