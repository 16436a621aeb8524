import { type ErrorCode, SimulatorError } from '../../domain/errors'
import type { Usage } from '../../domain/event'
import type { JudgeItem } from '../../domain/judge'
import type { Model, ModelRequest } from '../../engines/engine'
import type { Prompts } from '../../engines/prompts'
import { type Answers, answersSchema, type Finding, failure } from './answer'
import { drawBoundary, type Frame, frameData } from './frame'
import { itemWords } from './item-words'
import { type Fault, verifyAnswer } from './verify'

/** One dimension put to one judge once. */
export type Question = {
  dimension: string
  /** All of the dimension: the same for every turn, so that what the judge has read of them is kept. */
  items: readonly JudgeItem[]
  /** Those that apply here. */
  asked: readonly JudgeItem[]
  frame: Frame
}

export type AskOptions = Pick<ModelRequest, 'temperature' | 'seed' | 'thread' | 'signal'> & {
  prompts: Prompts
  /** Numbers in [0,1) for the boundary. */
  next: () => number
}

export type Findings = { byItem: ReadonlyMap<string, Finding>; usage: readonly Usage[] }

type Answered = { answers: Answers }

/** As often as the loop tries a turn. */
const ATTEMPTS = 3
const TOKENS_FOR_ALL = 800
const TOKENS_FOR_EACH = 300

/**
 * A judge's findings on every item asked. An item whose answer does not hold is asked once more, with its fault; then it is null. What
 * the engine cannot answer is null with its reason. Rejects only where the signal aborts.
 */
export async function askJudge(model: Model, question: Question, options: AskOptions): Promise<Findings> {
  const byItem = new Map<string, Finding>()
  const usage: Usage[] = []
  const request = requestFor(question, options)
  const ask = async (items: readonly JudgeItem[], messages: ModelRequest['messages']): Promise<Answered> => {
    const wanted = { ...request, messages, schema: answersSchema(items), name: 'judgement' }
    const answered = await attempt(() => model.object(wanted), options.signal, usage)
    usage.push(answered.usage)
    return { answers: answered.value }
  }
  const first = await ask(question.asked, request.messages).catch(asFault)
  const faults = take(question.asked, first, question.frame, byItem)
  if (faults.size === 0 || 'fault' in first) return { byItem, usage }
  const again = [
    ...request.messages,
    { role: 'assistant' as const, content: JSON.stringify(first.answers) },
    askAgain(faults, options.prompts),
  ]
  const repeated = question.asked.filter(({ id }) => faults.has(id))
  const second = await ask(repeated, again).catch(asFault)
  // Where the second answer did not come, what was wrong with the first says more.
  if (!('fault' in second)) take(repeated, second, question.frame, byItem)
  return { byItem, usage }
}

/** Keeps what holds, and what does not as a failure that a second answer may replace. */
function take(items: readonly JudgeItem[], given: Answered | Fault, frame: Frame, byItem: Map<string, Finding>): Map<string, string> {
  const faults = new Map<string, string>()
  for (const item of items) {
    if ('fault' in given) {
      byItem.set(item.id, failure(`the judge failed: ${given.fault}`))
      continue
    }
    const finding = verifyAnswer(item, given.answers[item.id], frame)
    if ('fault' in finding) faults.set(item.id, finding.fault)
    byItem.set(item.id, 'fault' in finding ? failure(`the judge's answer does not hold: ${finding.fault}`) : finding)
  }
  return faults
}

function requestFor({ dimension, items, asked, frame }: Question, options: AskOptions): ModelRequest {
  const { prompts, next, temperature, seed, thread, signal } = options
  const data = frameData(frame)
  const content = prompts.fill('judge-conversation', {
    boundary: drawBoundary(data, next),
    data,
    task:
      frame.subject === null
        ? 'Judge the doctor over the whole conversation.'
        : `Judge turn ${frame.subject}, which is the doctor's, in the light of the turns before it.`,
    items: asked.map(({ id }) => id).join(', '),
  })
  return {
    system: prompts.fill('judge-system', { dimension, items: items.map(itemWords).join('\n\n') }),
    messages: [{ role: 'user', content }],
    maxOutputTokens: TOKENS_FOR_ALL + TOKENS_FOR_EACH * asked.length,
    temperature,
    seed,
    thread,
    signal,
  }
}

function askAgain(faults: ReadonlyMap<string, string>, prompts: Prompts) {
  const content = prompts.fill('judge-again', {
    faults: [...faults].map(([id, fault]) => `- ${id}: ${fault}`).join('\n'),
    items: [...faults.keys()].join(', '),
  })
  return { role: 'user' as const, content }
}

/** `usage` is added to by what failed. */
async function attempt<T>(call: () => Promise<T>, signal: AbortSignal, usage: Usage[]): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call()
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof SimulatorError && error.usage) usage.push(error.usage)
      if (tries === ATTEMPTS || !(error instanceof SimulatorError) || !error.retryable) throw error
    }
  }
}

/** A report is stored, shown and exported: a provider's own words, which may name accounts and addresses, stay out of it. */
const FAULTS: Partial<Record<ErrorCode, string>> = {
  'engine-failed': 'no answer came that can be used',
  'engine-refused': 'its provider refuses the call, `anamnesis check --model` says why',
  'context-overflow': 'the conversation is longer than it can read',
  'budget-spent': 'no more may be spent on models',
}

/** Only what an engine can do wrong becomes a fault; a slip of ours, and that the work was aborted, is thrown on. */
const asFault = (error: unknown): Fault => {
  if (!(error instanceof SimulatorError) || error.code === 'invalid-content') throw error
  return { fault: FAULTS[error.code] ?? `it cannot be asked (${error.code})` }
}
