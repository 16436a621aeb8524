import { z } from 'zod'
import type { Problem } from '../../domain/errors'
import { notASide, sideOf, type Transcript, transcriptSchema, turnSchema } from '../../runs/read-transcript'
import { problemOf, readJsonDocument, readJsonLines, refusal } from '../import/json-rows'
import { mtmeddialogSchema } from '../import/mtmeddialog'

/** One conversation of a file. `id`: its own name, or its place from 1 where there are several; null for the only one. */
export type NamedTranscript = {
  id: string | null
  transcript: Transcript
  /** Turns without words, or in which nobody could make out any: they are left out, and turns are numbered without them. */
  wordless: number
}

const nameSchema = z.union([z.string(), z.int()]).optional()
const conversationSchema = transcriptSchema.extend({ id: nameSchema })
const turnsSchema = transcriptSchema.shape.turns
const shapeSchema = z.union([z.object({ dialogue: z.unknown() }), z.object({ turns: z.unknown() }), z.object({ text: z.unknown() })])

/** Marks around what was hard to hear, and in place of what nobody heard, as PriMock57 writes them. */
const MARKS = /<\/?[A-Z][A-Z_]*\/?>/g

type Element = { value: unknown; at: readonly PropertyKey[]; line: number | null }

/**
 * The conversations of a file: turns as a list or under `turns`, of one or of several, as one document or one a line (PriMock57); or the list of
 * MTMedDialog. Throws `invalid-input` that names file, line and field of what is of none of these shapes.
 */
export function readTranscripts(text: string, file: string): NamedTranscript[] {
  if (text.trim() === '') throw refusal([problemOf(file, null, [], 'is empty')])
  const elements = elementsOf(text, file)
  const isOneTalk = elements.every(({ value }) => z.object({ text: z.unknown() }).safeParse(value).success)
  const read = isOneTalk ? [{ id: null, transcript: { turns: turnsOf(elements, file) } }] : conversationsOf(elements, file)
  return read.map(({ id, transcript }) => withoutMarks(id, transcript, file))
}

/** What a file is a list of, or its lines are; else the one thing that it is. */
function elementsOf(text: string, file: string): Element[] {
  const [first = '', second] = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (second !== undefined && first.trim().startsWith('{') && isJson(first))
    return readJsonLines(text, z.unknown(), file).map(({ row, value }) => ({ value, at: [], line: row }))
  const whole = readJsonDocument(text, z.unknown(), file)
  if (Array.isArray(whole) && whole.length === 0) throw refusal([problemOf(file, 1, [], 'holds no turn')])
  return Array.isArray(whole) ? whole.map((value, index) => ({ value, at: [index], line: null })) : [{ value: whole, at: [], line: null }]
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}

function turnsOf(elements: readonly Element[], file: string): Transcript['turns'] {
  const turns = elements.map((element) => {
    const turn = parse(element, turnSchema, file)
    needSides([turn], () => [element.line, element.at], file)
    return turn
  })
  const checked = turnsSchema.safeParse(turns)
  if (checked.success) return checked.data
  throw refusal(checked.error.issues.map(({ path, message }) => problemOf(file, null, path, message)))
}

function conversationsOf(elements: readonly Element[], file: string): { id: string | null; transcript: Transcript }[] {
  return elements.map((element, index) => {
    const shape = shapeSchema.safeParse(element.value)
    if (!shape.success)
      throw refusal([problemOf(file, element.line, element.at, 'is no conversation: it has neither "turns" nor "dialogue"')])
    const place = elements.length === 1 ? null : String(index + 1)
    if ('dialogue' in shape.data) {
      const { id, ...consultation } = parse(element, mtmeddialogSchema, file)
      return { id: id === undefined ? place : String(id), transcript: { turns: turnsOfConsultation(consultation) } }
    }
    const { id, turns } = parse(element, conversationSchema, file)
    needSides(turns, (turn) => [element.line, [...element.at, 'turns', turn]], file)
    return { id: id === undefined ? place : String(id), transcript: { turns } }
  })
}

function needSides(turns: Transcript['turns'], placeOf: (turn: number) => [number | null, readonly PropertyKey[]], file: string): void {
  const problems = turns.flatMap(({ role, speaker }, turn) => {
    const label = role ?? speaker
    const [line, at] = placeOf(turn)
    return sideOf(label) === null ? [problemOf(file, line, [...at, 'role'], notASide(label))] : []
  })
  if (problems.length > 0) throw refusal(problems)
}

/** The patient writes first. What the source gives as diagnosis and advice is its label, and nobody's turn. */
function turnsOfConsultation({ self_report, dialogue }: Pick<z.infer<typeof mtmeddialogSchema>, 'self_report' | 'dialogue'>) {
  return [
    { role: 'patient', text: self_report },
    ...dialogue.flatMap(({ doctor_question, patient_response }) => [
      { role: 'doctor', text: doctor_question.join(' ') },
      { role: 'patient', text: patient_response.join(' ') },
    ]),
  ]
}

function parse<S extends z.ZodType>({ value, at, line }: Element, schema: S, file: string): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw refusal(parsed.error.issues.map(({ path, message }): Problem => problemOf(file, line, [...at, ...path], message)))
}

function withoutMarks(id: string | null, { turns }: Transcript, file: string): NamedTranscript {
  const heard = turns.map((turn) => ({
    ...turn,
    text: turn.text
      .replace(MARKS, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .trim(),
  }))
  const worded = heard.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
  if (worded.length === 0) throw refusal([problemOf(file, null, id === null ? ['turns'] : [id, 'turns'], 'hold no words')])
  return { id, transcript: { turns: worded }, wordless: turns.length - worded.length }
}
