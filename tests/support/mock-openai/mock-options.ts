import type { MockMode } from '../../../simulators/engines/mock-answer'

/** What may go wrong with one request. */
export const FAULTS = [
  '429',
  '429-retry-after',
  '500',
  'reset',
  'truncation',
  'malformed',
  'stall',
  'slow-drip',
  'html',
  'wrong-json',
  'in-stream-error',
  'empty',
] as const
export type Fault = (typeof FAULTS)[number]

export type MockOptions = {
  mode: MockMode
  seed: number
  /** Whether it takes the first of every closed choice: doctors then only talk, and all encounters are equally long. */
  first: boolean
  /** Requests worked on at once; null is no limit. */
  slots: number | null
  /** Whether requests beyond the slots wait, as with vLLM, or are refused with 429, as with a vendor. */
  beyond: 'wait' | 'refuse'
  /** Milliseconds that one request takes, drawn evenly from here to there. */
  latency: readonly [number, number]
  /** One for each request in turn, null for none, and none after the last; or a share of all, drawn with the seed. */
  faults: readonly (Fault | null)[] | { share: number; kinds: readonly Fault[] }
  /** Whether the server checks JSON schemas; where not, it refuses to be asked. */
  schemas: boolean
  /** The key it wants; null takes anyone. */
  key: string | null
  /** Tokens a prompt may have, four characters each. */
  context: number
  /** Whether requests and answers are kept to be looked at. A bench does without. */
  keeps: boolean
}

export const USUAL: MockOptions = {
  mode: 'plain',
  seed: 1,
  first: false,
  slots: null,
  beyond: 'wait',
  latency: [0, 0],
  faults: [],
  schemas: true,
  key: null,
  context: 100_000,
  keeps: true,
}
