import type { z } from 'zod'
import type { DoctorView } from '../../dialogue/views'
import { SimulatorError } from '../../domain/errors'
import type { DoctorState, Usage } from '../../domain/event'
import { type Answer, type ModelRequest, sumUsage } from '../../engines/engine'
import type { AgentParts } from './agent'
import { recordOf } from './record'
import { systemOf } from './system'

/** One call of a move: a prompt that stands after what was said so far. */
export type Task = {
  /** What the call is for; its seed is drawn from it, so it is used once a move. */
  purpose: string
  prompt: string
  values: Readonly<Record<string, string>>
}

/** Returns what is wrong with an answer, to be told to the model, or null. */
export type Check<T> = (value: T) => string | null

type Thought = NonNullable<DoctorState['thoughts']>[number]

/** One move of an agent: what it asks its model, what that took, and what its voices thought. It ends with the move. */
export type Session = {
  readonly parts: AgentParts
  readonly view: DoctorView
  /** Asks for an object. One that fails the check is asked for once more, with the fault told; then it is `engine-failed`. */
  object<T>(task: Task & { name: string; schema: z.ZodType<T>; check?: Check<T> }): Promise<T>
  /** Asks for words, in the same way. `rescue`: what can be kept of words that fail twice, or null. */
  text(task: Task & { check: Check<string>; rescue?: (text: string) => string | null }): Promise<string>
  /** The same words in pieces as they come, unchecked. `fault`: what was wrong with them the first time. */
  stream(task: Task, fault: string | null): AsyncGenerator<string>
  think(by: string, text: string): void
  /** What is known now with the thoughts of the move. */
  state(known: Omit<DoctorState, 'thoughts'>): DoctorState
  /** Of all calls so far. */
  usage(): Usage
}

const OBJECT_TOKENS = 1500
const SPEECH_TOKENS = 500
/** Choices should repeat; talk may vary. */
const CHOOSING = 0.2
const TALKING = 0.6
const SEEDS = 2 ** 31
const LONGEST_THOUGHT = 2000

/** `method`: the prompt that tells how this agent works; it belongs to the part that stays. */
export function createSession(parts: AgentParts, view: DoctorView, signal: AbortSignal, method: string): Session {
  const system = systemOf(parts, method)
  const record = recordOf(view)
  const usages: Usage[] = []
  const thoughts: Thought[] = []

  const request = (task: Task, fault: string | null, output: Pick<ModelRequest, 'maxOutputTokens' | 'temperature'>): ModelRequest => {
    const asked = parts.prompts.fill(task.prompt, task.values)
    const again = fault === null ? '' : `\n\n${parts.prompts.fill('doctor-again', { fault })}`
    const seed = Math.floor(view.random(`${task.purpose}${fault === null ? '' : ' again'}`).next() * SEEDS)
    return {
      ...output,
      system,
      messages: [{ role: 'user', content: `The consultation so far:\n${record}\n\n${asked}${again}` }],
      seed,
      thread: parts.thread,
      signal,
    }
  }
  const spend = <T>({ value, usage }: Answer<T>): T => {
    usages.push(usage)
    return value
  }
  async function checked<T>(
    task: Task,
    ask: (fault: string | null) => Promise<T>,
    check: Check<T>,
    rescue: (value: T) => T | null = () => null,
  ): Promise<T> {
    const first = await ask(null)
    const fault = check(first)
    if (fault === null) return first
    const second = await ask(fault)
    const still = check(second)
    if (still === null) return second
    const kept = rescue(second)
    if (kept === null) throw new SimulatorError('engine-failed', `The answer for ${task.purpose} cannot be used: ${still}`)
    return kept
  }

  return {
    parts,
    view,
    object: ({ name, schema, check = () => null, ...task }) => {
      const output = { maxOutputTokens: OBJECT_TOKENS, temperature: CHOOSING }
      return checked(task, async (fault) => spend(await parts.model.object({ ...request(task, fault, output), name, schema })), check)
    },
    text: ({ check, rescue, ...task }) => {
      const output = { maxOutputTokens: SPEECH_TOKENS, temperature: TALKING }
      return checked(task, async (fault) => spend(await parts.model.text(request(task, fault, output))), check, rescue)
    },
    async *stream(task, fault) {
      spend(yield* parts.model.stream(request(task, fault, { maxOutputTokens: SPEECH_TOKENS, temperature: TALKING })))
    },
    think: (by, text) => {
      const plain = text.trim().slice(0, LONGEST_THOUGHT)
      if (plain !== '') thoughts.push({ by, text: plain })
    },
    state: (known) => ({ ...known, ...(thoughts.length > 0 && { thoughts: [...thoughts] }) }),
    usage: () => sumUsage(usages),
  }
}
