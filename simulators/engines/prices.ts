import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { SimulatorError } from '../domain/errors'
import type { CallTokens } from './model-answer'

const perMillion = z.number().min(0)

/** For a million tokens each, in one currency for the whole list. */
export const priceSchema = z.strictObject({
  input: perMillion,
  cachedInput: perMillion.optional().describe('Input read from the provider’s cache; as `input` where it is left out'),
  output: perMillion.describe('Thinking included'),
})
export type Price = z.infer<typeof priceSchema>

const pricesSchema = z.record(z.string().regex(/^[a-z][a-z-]*\/\S+$/), priceSchema, {
  error: 'must be VENDOR/MODEL or VENDOR/*, with prices',
})
/** By `VENDOR/MODEL`. */
export type Prices = z.infer<typeof pricesSchema>

/** Reads a price list. Throws `invalid-content` with what is wrong with it. */
export function readPrices(path: string): Prices {
  try {
    return pricesSchema.parse(parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const words = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error)
    throw new SimulatorError('invalid-content', `The price list ${path} (ANAMNESIS_PRICES) cannot be used: ${words}`, { cause: error })
  }
}

/** The price of a model: its own, or what the list says of `VENDOR/*`; null where it says nothing. */
export function priceOf(prices: Prices, id: string): Price | null {
  return prices[id] ?? prices[id.replace(/\/.*/, '/*')] ?? null
}

/** Null where the price is not known, or the server did not count its tokens. */
export function costOf(price: Price | null, { input, cached, output, measured }: CallTokens): number | null {
  if (!price) return null
  const free = price.input === 0 && price.output === 0
  if (!measured && !free) return null
  const read = (input - cached) * price.input + cached * (price.cachedInput ?? price.input)
  return (read + output * price.output) / 1_000_000
}

/** What runs on machines of one's own. */
export const FREE: Price = { input: 0, output: 0 }
