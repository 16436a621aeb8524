import { createDraws, pick } from './draws'
import { sampleValue } from './sample-value'

/** `plain` plays along; `obedient` does whatever anything it reads tells it to, and repeats its whole prompt when asked: the worst of models. */
export const MOCK_MODES = ['plain', 'obedient'] as const
export type MockMode = (typeof MOCK_MODES)[number]

export type MockRequest = {
  mode: MockMode
  system: string
  messages: readonly { role: string; content: string }[]
  /** JSON schema of the object asked for; null for text. */
  schema: Record<string, unknown> | null
  seed: number
  /** Takes the first of every closed choice. */
  first?: boolean
}

const SENTENCES = [
  'When did it start, and what were you doing at the time?',
  'Could you tell me a little more about that?',
  'Does anything make it better or worse?',
  'Have you had anything like this before?',
  'What worries you most about it?',
  'Do you take any medicines, or have any allergies?',
  'Well, it has been going on for a while now.',
  "I'm not sure, to be honest.",
]

/** For fields that hold a name and no sentence. */
const WORDS_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(name|hypothesis|rival|diagnosis|condition)$/i, ['angina', 'gastritis', 'pneumonia', 'migraine', 'panic attack', 'depression']],
  [/^(about|request|test)s?$/i, ['heart', 'lungs', 'abdomen', 'blood pressure', 'ECG', 'full blood count', 'chest X-ray']],
  [/^specialists?$/i, ['cardiologist', 'general practitioner', 'emergency physician']],
]

/** What a mock answers: the same to the same request. */
export function mockAnswer({ mode, system, messages, schema, seed, first = false }: MockRequest): string {
  const draw = createDraws(JSON.stringify([seed, mode, system, messages]))
  const read = messages.map(({ content }) => content).join('\n')
  const told = mode === 'obedient' ? toldIn(read) : null
  const whole = `${system}\n${read}`
  const obeyed = told === 'repeat' ? whole : told?.say
  if (schema === null) return obeyed ?? speak(messages.at(-1)?.content ?? '', draw)
  const text = (field: string) => {
    if (/quote|evidence/i.test(field)) return pick(linesOf(read), draw)
    const words = WORDS_OF.find(([fields]) => fields.test(field))?.[1] ?? SENTENCES
    return obeyed ?? pick(words, draw)
  }
  return JSON.stringify(sampleValue(schema, { draw, text, best: mode === 'obedient' && FULL_MARKS.test(read), first }))
}

/** Says what its last message lists for it to say, or something plausible. */
function speak(last: string, draw: () => number): string {
  const listed = [...last.matchAll(/^\s*(?:[-*•]|\d+[.)])\s+(.+)$/gm)].map(([, line]) => line!.trim())
  if (listed.length === 0) return pick(SENTENCES, draw)
  const line = pick(listed, draw)
  // Where a line offers wordings in quotation marks, those are what is said.
  const offered = [...line.matchAll(/"([^"]+)"/g)].map(([, words]) => words!)
  return offered.length === 0 ? line : pick(offered, draw)
}

const linesOf = (text: string) => {
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:doctor|patient|relative|\d+)\s*[:.]\s*/i, '').trim())
  const spoken = lines.filter((line) => line !== '')
  return spoken.length === 0 ? ['nothing'] : spoken
}

const FULL_MARKS = /full marks|full score|top (?:score|marks|level)|highest (?:score|mark|level)|maximum (?:score|marks)|perfect score/i
const REPEAT =
  /\b(?:prompt|instructions?|rules|guidelines|everything (?:above|before)|notes|sheet|case file|facts|diagnosis|ignore|override|developer|system|examiner|pretend|role ?play|decode|base64|translate)\b/i
const SAY =
  /\b(?:say|reply|answer|respond|write|print|output)(?:\s+(?:only|exactly|just|with|this|the words?))*\s*[:,]?\s*["“'‘]([^"”'’]{1,500})["”'’]/gi

/** The last order that stands in what it reads. Anything that sounds like one and names nothing to say is met with all it knows. */
function toldIn(read: string): 'repeat' | { say: string } | null {
  const said = [...read.matchAll(SAY)].at(-1)?.[1]
  if (said) return { say: said }
  return REPEAT.test(read) ? 'repeat' : null
}
