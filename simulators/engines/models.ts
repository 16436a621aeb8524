import { SimulatorError } from '../domain/errors'
import { anthropic } from './anthropic'
import { createBudget } from './budget'
import { failureOf } from './call-failure'
import { createModel } from './create-model'
import { createDraws } from './draws'
import type { Model, Models } from './engine'
import type { EngineSettings } from './engine-settings'
import { google } from './google'
import { createLimiter, type Limiter } from './limiter'
import { local } from './local'
import { mock } from './mock'
import { modelFamily } from './model-family'
import { openai } from './openai'
import { openaiCompatible } from './openai-compatible'
import { FREE, priceOf, readPrices } from './prices'
import type { Time } from './time'
import type { Fetch, Provider, Vendor } from './vendor'

/** Vendors by the name that stands before the slash; a new one is a file and a line here. */
export const VENDORS: Readonly<Record<string, Vendor>> = {
  openai,
  anthropic,
  google,
  'openai-compatible': openaiCompatible,
  local,
  mock,
}

/** A vendor as `anamnesis models` shows it. */
export type VendorListing = {
  vendor: string
  words: string
  configured: boolean
  endpoint: string | null
  /** Null where it is not configured and so was not asked. */
  reachable: boolean | null
  /** Names to be written behind `VENDOR/`. */
  models: string[]
  /** What would help where it cannot be used; null where it can. */
  fault: string | null
}

/** The models of one process: they share what is known of their endpoints, and one budget. */
export type OpenModels = Models & {
  /** Asks every configured vendor for its models, each by one cheap request that is given up after `seconds`. Never rejects. */
  list(seconds: number): Promise<VendorListing[]>
  /** Lets go of what engines of this process hold. */
  close(): Promise<void>
}

export function openModels(settings: EngineSettings, { time, fetch }: { time: Time; fetch: Fetch }): OpenModels {
  const budget = createBudget({ tokens: settings.ANAMNESIS_TOKEN_BUDGET, cost: settings.ANAMNESIS_COST_BUDGET })
  const prices = settings.ANAMNESIS_PRICES === undefined ? {} : readPrices(settings.ANAMNESIS_PRICES)
  const random = createDraws('back-off')
  const providers = new Map<string, Provider>()
  const limiters = new Map<string, Limiter>()
  const models = new Map<string, Model>()

  const providerOf = (name: string, vendor: Vendor) => remembered(providers, name, () => vendor.open(settings, fetch))
  const limiterOf = ({ endpoint, key, atOnce = settings.ANAMNESIS_CALLS_AT_ONCE }: Provider) =>
    remembered(limiters, `${endpoint} ${key ?? ''}`, () => createLimiter(time, atOnce))

  const open = (id: string): Model => {
    const { name, vendor, modelName } = parseId(id)
    const setting = missingSetting(vendor, settings)
    if (setting) throw new SimulatorError('engine-refused', `${name} is not set up: ${setting} is not set`)
    const provider = providerOf(name, vendor)
    const price = provider.free ? FREE : priceOf(prices, id)
    if (settings.ANAMNESIS_COST_BUDGET !== undefined && price === null)
      throw new SimulatorError(
        'engine-refused',
        `ANAMNESIS_COST_BUDGET cannot be kept: the price list (ANAMNESIS_PRICES) holds neither ${id} nor ${name}/*`,
      )
    return createModel({
      id,
      family: modelFamily(modelName),
      language: () => provider.model(modelName),
      manner: {
        options: provider.options,
        mark: provider.mark,
        reasoning: settings.ANAMNESIS_REASONING,
        reasoningTokens: settings.ANAMNESIS_REASONING_TOKENS,
      },
      structured: provider.structured,
      attempts: {
        limiter: limiterOf(provider),
        time,
        random,
        blame: { model: id, vendor: name, keySetting: vendor.keySetting, key: provider.key },
      },
      budget,
      price,
      timeouts: {
        total: settings.ANAMNESIS_CALL_SECONDS * 1000,
        firstChunk: settings.ANAMNESIS_FIRST_CHUNK_SECONDS * 1000,
        chunk: settings.ANAMNESIS_CHUNK_SECONDS * 1000,
      },
    })
  }

  const listing = async ([name, vendor]: [string, Vendor], seconds: number): Promise<VendorListing> => {
    const shown = { vendor: name, words: vendor.words, models: [] as string[] }
    const setting = missingSetting(vendor, settings)
    if (setting) return { ...shown, configured: false, endpoint: null, reachable: null, fault: `${setting} is not set` }
    const provider = providerOf(name, vendor)
    const known = { ...shown, configured: true, endpoint: provider.endpoint }
    const over = new AbortController()
    const tooSlow = new AbortController()
    void time.sleep(seconds * 1000, over.signal).then(() => tooSlow.abort())
    try {
      return { ...known, reachable: true, models: await provider.names(tooSlow.signal), fault: null }
    } catch (thrown) {
      const blame = { model: null, vendor: name, keySetting: vendor.keySetting, key: provider.key }
      const fault = tooSlow.signal.aborted ? `no answer within ${seconds} s` : failureOf(thrown, blame).error.message
      return { ...known, reachable: false, fault }
    } finally {
      over.abort()
    }
  }

  return {
    model: (id) => remembered(models, id, () => open(id)),
    list: (seconds) => Promise.all(Object.entries(VENDORS).map((entry) => listing(entry, seconds))),
    async close() {
      for (const provider of providers.values()) await provider.close?.()
    },
  }
}

function parseId(id: string): { name: string; vendor: Vendor; modelName: string } {
  const slash = id.indexOf('/')
  const name = id.slice(0, Math.max(0, slash))
  const modelName = id.slice(slash + 1)
  const vendor = Object.hasOwn(VENDORS, name) ? VENDORS[name] : undefined
  if (vendor && modelName !== '') return { name, vendor, modelName }
  throw new SimulatorError(
    'unknown-name',
    `There is no model "${id}". Models are VENDOR/NAME; vendors: ${Object.keys(VENDORS).join(', ')}.`,
  )
}

/** The first setting that a vendor needs and has not got; null where it can be used. */
export function missingSetting({ needs }: Vendor, settings: EngineSettings): string | null {
  return needs.find((setting) => settings[setting] === undefined) ?? null
}

function remembered<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key) ?? make()
  kept.set(key, known)
  return known
}
