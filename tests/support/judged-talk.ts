import { root } from '../../env'
import { loadCatalog } from '../../simulators/catalog'
import type { Case } from '../../simulators/domain/case'
import type { ActPayload, Seat, StoredEvent } from '../../simulators/domain/event'
import { type JudgeItem, type JudgeReport, judgeItemSchema, type Rubric } from '../../simulators/domain/judge'
import { emptyLedger } from '../../simulators/domain/ledger'
import { judgeDialogue } from '../../simulators/evaluation/judge/judge-dialogue'
import type { JudgeParts } from '../../simulators/evaluation/judge/judge-parts'
import { loadRubric } from '../../simulators/judge-rubrics'
import type { FakeRequest } from './fake-model'

const catalog = loadCatalog(root)
export const prompts = catalog.prompts
export const subject: Case = catalog.case('chest-discomfort-58').value
export const dialogue: Rubric = loadRubric(root, 'dialogue')
export const amie: Rubric = loadRubric(root, 'amie')

/** What happens: the doctor's words, the patient's (`P:`) or the companion's (`C:`), an act of the doctor's, or a cue's state. */
export type Step = string | { act: ActPayload } | { cue: string; state: 'open' | 'eased' }

type Seats = { doctor?: Seat; patient?: Seat }

const PERSON: Seat = { kind: 'person', name: 'person' }

/** A log as the loop would have left it, without what judging does not read. */
export function logOf(steps: readonly Step[], seats: Seats = {}): StoredEvent[] {
  const content = { id: subject.id, version: 1, hash: '' }
  const events: StoredEvent[] = [
    {
      type: 'encounter-start',
      encounter: 'talk',
      case: content,
      persona: { ...content, id: 'neutral' },
      seats: { doctor: seats.doctor ?? PERSON, patient: seats.patient ?? PERSON },
      seed: 7,
      limits: { turns: 100, seconds: null },
      hashes: {},
    },
  ]
  let turn = 0
  for (const step of steps) {
    if (typeof step === 'string') events.push(turnEnd(turn++, step))
    else if ('act' in step) events.push({ type: 'act', id: `act-${events.length}`, afterTurn: turn - 1, by: 'doctor', act: step.act })
    else events.push({ type: 'cue', id: step.cue, turn, state: step.state, intensity: 2 })
  }
  return [...events, { type: 'encounter-end', reason: 'concluded', afterTurn: turn - 1 }]
}

function turnEnd(turn: number, step: string): StoredEvent {
  const [, who, text] = /^(?:([PC]): ?)?(.*)$/s.exec(step)!
  const role = who === undefined ? 'doctor' : 'patient'
  const speaker = who === 'P' ? 'martin' : who === 'C' ? 'carol' : 'doctor'
  const cue = who === undefined ? undefined : { id: `cue-${turn}`, kind: 'cue' as const, intensity: 2 as const }
  return { type: 'turn-end', turn, role, speaker, text: text!, status: 'complete', ledger: emptyLedger(), cue }
}

/** An item of levels 0 to 2, judged on the whole by the doctor's words. */
export const item = (changes: Partial<JudgeItem> = {}): JudgeItem =>
  judgeItemSchema.parse({
    schema: 'judge-item/1',
    id: 'warmth',
    name: 'Is warm',
    scope: { unit: 'encounter', applies: 'always', context: 'whole' },
    feeds: 'empathy',
    hide: ['diagnosis', 'doctor', 'demographics', 'persona'],
    ask: 'Is the doctor warm?',
    levels: { 0: 'No', 1: 'At times', 2: 'Yes' },
    values: { 0: 0, 1: 0.5, 2: 1 },
    examples: [
      { level: 2, doctor: 'I am glad you came.', because: 'Warm' },
      { level: 0, doctor: 'Next.', because: 'Cold' },
    ],
    evidence: { from: 'doctor', turn: 'any', min: 1 },
    ...changes,
  })

export const rubricOf = (...items: JudgeItem[]): Rubric => ({ name: 'test', hash: 'f'.repeat(64), items })

type Judging = Pick<JudgeParts, 'judges'> & Partial<JudgeParts> & { seats?: Seats }

/** Judges a talk by one item, as often as that says, with draws that are always the same; each of these may be given. */
export const judgeSteps = (steps: readonly Step[], { seats, ...parts }: Judging): Promise<JudgeReport> =>
  judgeDialogue(
    { id: 'talk', events: logOf(steps, seats), case: subject, persona: null },
    {
      rubric: rubricOf(item()),
      prompts,
      samples: null,
      random: () => ({ next: () => 0.25 }),
      signal: new AbortController().signal,
      ...parts,
    },
  )

/** The conversation as it stands between the two lines of a judge's request; throws where the frame is broken. */
export function conversationSent({ messages }: FakeRequest): { turn: number; speaker: string; text: string; acts?: string[] }[] {
  return frameSent(messages[0]!.content).conversation
}

export function frameSent(content: string) {
  const lines = content.split('\n')
  const boundary = /both read (\S+) and/.exec(lines[0]!)![1]!
  const edges = lines.flatMap((line, at) => (line === boundary ? [at] : []))
  if (edges.length !== 2) throw new Error(`The boundary stands on ${edges.length} lines`)
  return JSON.parse(lines.slice(edges[0]! + 1, edges[1]).join('\n'))
}

/** The items that a request asks for. */
export const itemsAsked = ({ messages }: FakeRequest): string[] => {
  const [, items = ''] = /(?:Items to answer|only these): ([a-z0-9, -]+)/.exec(messages.at(-1)!.content) ?? []
  return items.split(', ')
}

export type GivenAnswer = { level: number | null; evidence?: { turn: number; quote: string }[]; reason?: string }

/** An answer to every item asked for. */
export const answering = (answer: (item: string, request: FakeRequest) => GivenAnswer) => (request: FakeRequest) =>
  Object.fromEntries(itemsAsked(request).map((asked) => [asked, { evidence: [], reason: 'because', ...answer(asked, request) }]))
