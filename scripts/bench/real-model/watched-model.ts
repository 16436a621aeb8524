import type { Usage } from '../../../simulators/domain/event'
import type { Model } from '../../../simulators/engines/engine'
import { wireSchema } from '../../../simulators/engines/json-answer'

/** One call of a model, as its caller saw it. Times are in milliseconds. */
export type WatchedCall = {
  wants: 'words' | 'object'
  thread: string
  /** To the first piece of an answer that came in pieces; null for one that came whole. */
  first: number | null
  milliseconds: number
  usage: Usage | null
  /** The object that came, before anybody judged it; null where words were asked for and where none came. */
  answer: unknown
  /** Why there is no answer, or what one of an object lacks; null where it is as it was asked for. */
  fault: string | null
}

/** The same model, with every call noted. */
export function watchModel(model: Model, calls: WatchedCall[]): Model {
  const begin = (wants: WatchedCall['wants'], thread: string) => {
    const started = performance.now()
    let first: number | null = null
    const note = (usage: Usage | null, fault: string | null, answer: unknown = null) =>
      calls.push({ wants, thread, first, milliseconds: performance.now() - started, usage, fault, answer })
    return {
      note,
      came: () => (first ??= performance.now() - started),
      failed: (error: unknown): never => {
        note(null, (error as Error).message)
        throw error
      },
    }
  }
  return {
    ...model,
    async text(request) {
      const call = begin('words', request.thread)
      const answer = await model.text(request).catch(call.failed)
      call.note(answer.usage, null)
      return answer
    },
    async *stream(request) {
      const call = begin('words', request.thread)
      const pieces = model.stream(request)
      try {
        let next = await pieces.next()
        for (; !next.done; next = await pieces.next()) {
          call.came()
          yield next.value
        }
        call.note(next.value.usage, null)
        return next.value
      } catch (error) {
        return call.failed(error)
      } finally {
        // Who has heard enough leaves the rest: the model stops there.
        await pieces.return(undefined as never)
      }
    },
    async object(request) {
      const call = begin('object', request.thread)
      const answer = await model.object(request).catch(call.failed)
      const { required = [] } = wireSchema(request.schema).json as { required?: string[] }
      const missing = required.filter((name) => (answer.value as Record<string, unknown>)[name] === undefined)
      call.note(answer.usage, missing.length === 0 ? null : `without ${missing.join(', ')} as the schema has it`, answer.value)
      return answer
    },
  }
}
