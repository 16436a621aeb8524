import { SimulatorError, type Usage } from '#simulators'
import { withModels } from './workplace'

/** What one small call brought: `usage` where it was answered. */
export type Tried = { ok: boolean; words: string; usage?: Usage }

/** Enough for a word, and for a model that thinks before it. */
const TOKENS = 512

/** Makes one call to a model, and says what it took or why it failed. */
export function tryModel(id: string): Promise<Tried> {
  return withModels(async (models) => {
    try {
      const { usage } = await models.model(id).text({
        system: 'You answer in one word.',
        messages: [{ role: 'user', content: 'Say hello.' }],
        maxOutputTokens: TOKENS,
        temperature: 0,
        seed: 1,
        thread: 'check',
        signal: new AbortController().signal,
      })
      return { ok: true, words: `${id} answered: ${usageWords(usage)}`, usage }
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error
      return { ok: false, words: error.message }
    }
  })
}

function usageWords({ inputTokens, cachedTokens, outputTokens, cost, milliseconds }: Usage): string {
  const price = cost === null ? 'cost not known (ANAMNESIS_PRICES)' : `cost ${Number(cost.toPrecision(3))}`
  return `${inputTokens} tokens read (${cachedTokens} from a cache), ${outputTokens} written, ${price}, ${Math.round(milliseconds)} ms`
}
