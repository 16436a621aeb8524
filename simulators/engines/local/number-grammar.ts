import { type Expression, either } from './expression'

/** Bounds as JSON schema gives them; absent is unbounded. */
export type NumberBounds = {
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
  exclusiveMaximum?: number
  multipleOf?: number
}

/** Where a schema sets no bound: enough for any count, and never an exponent. */
const LARGEST = 999_999_999
/** Values written out one by one: multiples, and ranges with no whole number inside. */
const MOST_LISTED = 100
const FRACTION = '("." [0-9]{1,4})?'
const NONZERO_FRACTION = '"." [0-9]{0,3} [1-9]'

/** GBNF for the whole numbers within the bounds; null where there are none. */
export function integerGrammar(bounds: NumberBounds): Expression {
  const low = Math.max(Math.ceil(bounds.minimum ?? -LARGEST), Math.floor((bounds.exclusiveMinimum ?? -LARGEST - 1) + 1), -LARGEST)
  const high = Math.min(Math.floor(bounds.maximum ?? LARGEST), Math.ceil((bounds.exclusiveMaximum ?? LARGEST + 1) - 1), LARGEST)
  if (bounds.multipleOf) return listed(multiples(low, high, bounds.multipleOf))
  return integers(low, high)
}

/** GBNF for numbers within the bounds, with up to four decimals; some at the bounds' edges are left out. Null where there are none. */
export function numberGrammar(bounds: NumberBounds): Expression {
  const low = bounds.minimum ?? bounds.exclusiveMinimum ?? -LARGEST
  const high = bounds.maximum ?? bounds.exclusiveMaximum ?? LARGEST
  const within = (value: number) =>
    value >= low && value <= high && value > (bounds.exclusiveMinimum ?? -Infinity) && value < (bounds.exclusiveMaximum ?? Infinity)
  if (bounds.multipleOf) return listed(multiples(low, high, bounds.multipleOf).filter(within))
  const open = { below: bounds.exclusiveMinimum === low, above: bounds.exclusiveMaximum === high }
  const negative = low < 0 ? positiveNumbers(Math.max(0, -high), -low, { below: open.above && high <= 0, above: open.below }) : null
  const positive = high >= 0 ? positiveNumbers(Math.max(0, low), high, { below: open.below && low >= 0, above: open.above }) : null
  const both = either([negative && `"-" ${negative}`, positive])
  return both ?? listed(steps(low, high).filter(within))
}

/** Numbers from `low`, at least 0, to `high`; an open end is itself left out. */
function positiveNumbers(low: number, high: number, open: { below: boolean; above: boolean }): Expression {
  const first = open.below ? Math.floor(low) + 1 : Math.ceil(low)
  const last = open.above ? Math.ceil(high) - 1 : Math.floor(high)
  // What follows the last whole number may pass the upper bound; what precedes the first, the lower.
  const rest = open.above ? [withFraction(first, last)] : [withFraction(first, last - 1), integers(last, last)]
  const beginning = open.below && Number.isInteger(low) && low + 1 <= high ? `"${low}" ${NONZERO_FRACTION}` : null
  return first > last ? beginning : either([beginning, ...rest])
}

const withFraction = (first: number, last: number) => {
  const whole = integers(first, last)
  return whole && `${whole} ${FRACTION}`
}

/** Whole numbers from `low` to `high`, both included. */
function integers(low: number, high: number): Expression {
  if (low > high) return null
  if (low < 0) {
    const negative = `"-" ${naturals(Math.max(1, -high), -low)}`
    return high < 0 ? negative : either([negative, naturals(0, high)])
  }
  return naturals(low, high)
}

function naturals(low: number, high: number): string {
  const parts: string[] = []
  for (let start = low; start <= high; ) {
    const end = Math.min(high, 10 ** String(start).length - 1)
    parts.push(sameLength(String(start), String(end)))
    start = end + 1
  }
  return either(parts) as string
}

/** Numbers of equally many digits, digit by digit: below the first digit that differs, anything goes. */
function sameLength(low: string, high: string): string {
  if (low === high) return `"${low}"`
  const [first = '', last = ''] = [low[0], high[0]]
  const [lowRest, highRest] = [low.slice(1), high.slice(1)]
  if (first === last) return `"${first}" ${sameLength(lowRest, highRest)}`
  const free = lowRest.length
  const bottom = free === 0 || /^0+$/.test(lowRest)
  const top = free === 0 || /^9+$/.test(highRest)
  const from = bottom ? Number(first) : Number(first) + 1
  const to = top ? Number(last) : Number(last) - 1
  return either([
    bottom ? null : `"${first}" ${sameLength(lowRest, '9'.repeat(free))}`,
    from > to ? null : `[${from}-${to}]${free === 0 ? '' : ` [0-9]{${free}}`}`,
    top ? null : `"${last}" ${sameLength('0'.repeat(free), highRest)}`,
  ]) as string
}

function multiples(low: number, high: number, step: number): number[] {
  const first = Math.ceil(low / step)
  const count = Math.min(MOST_LISTED, Math.floor(high / step) - first + 1)
  // Around zero where the range is larger than what can be listed.
  const start = count === MOST_LISTED && low <= 0 ? Math.max(first, -MOST_LISTED / 2) : first
  return Array.from({ length: Math.max(0, count) }, (_, index) => rounded((start + index) * step)).filter((value) => value <= high)
}

const steps = (low: number, high: number) => Array.from({ length: 9 }, (_, index) => rounded(low + ((high - low) * (index + 1)) / 10))

const rounded = (value: number) => Number(value.toFixed(6))

const listed = (values: readonly number[]) => either(values.map((value) => `"${value === 0 ? 0 : value}"`))
