import type { z } from 'zod'
import { SimulatorError } from '../../simulators/domain/errors'
import type { Usage } from '../../simulators/domain/event'
import type { Answer, Model, ModelRequest } from '../../simulators/engines/engine'

/** What a fake was asked: the request as it would go to a provider, and the name of the object asked for, null for text. */
export type FakeRequest = Omit<ModelRequest, 'signal'> & { wants: string | null }
/** A text, an object, or the failure that the provider answers with. */
export type FakeAnswer = string | object | SimulatorError

/** Counts a token as four characters, as providers roughly do. */
const tokensOf = (text: string) => Math.ceil(text.length / 4)

/** Everything that was sent, as one text. */
export const sentText = ({ system, messages }: Pick<FakeRequest, 'system' | 'messages'>) =>
  [system, ...messages.map(({ content }) => content)].join('\n')

/** A model that answers as the test says, and keeps what it was asked. Objects are checked against the schema as a provider's are. */
export function createFakeModel(
  answer: (request: FakeRequest, call: number) => FakeAnswer,
  { id = 'fake/model', family = 'fake' }: { id?: string; family?: string } = {},
): Model & { requests: FakeRequest[] } {
  const requests: FakeRequest[] = []
  const ask = ({ signal, ...request }: ModelRequest, wants: string | null): { given: string | object; usage: Usage } => {
    signal.throwIfAborted()
    const { system, messages, maxOutputTokens, temperature, seed, thread } = request
    const asked = { system, messages, maxOutputTokens, temperature, seed, thread, wants }
    requests.push(asked)
    const given = answer(asked, requests.length - 1)
    if (given instanceof SimulatorError) throw given
    const written = typeof given === 'string' ? given : JSON.stringify(given)
    const inputTokens = tokensOf(sentText(asked))
    return { given, usage: { calls: 1, inputTokens, cachedTokens: 0, outputTokens: tokensOf(written), cost: 0, milliseconds: 0 } }
  }
  const text = async (request: ModelRequest): Promise<Answer<string>> => {
    const { given, usage } = ask(request, null)
    if (typeof given !== 'string') throw new SimulatorError('engine-failed', 'The fake gave an object where text was asked for')
    return { value: given, usage }
  }
  return {
    id,
    family,
    price: { input: 0, output: 0 },
    requests,
    text,
    async *stream(request) {
      const answered = await text(request)
      for (const piece of answered.value.match(/\S+\s*/g) ?? []) yield piece
      return answered
    },
    async object<T>({ schema, name, ...request }: ModelRequest & { schema: z.ZodType<T>; name: string }) {
      const { given, usage } = ask(request, name)
      const checked = schema.safeParse(given)
      if (!checked.success) throw new SimulatorError('engine-failed', `The answer is not a ${name}`, { cause: checked.error })
      return { value: checked.data, usage }
    },
  }
}
