import type { Random } from '../../simulators/dialogue/randomness'
import type { QuestionGroup } from './question-groups'

export type Learned = { units: readonly string[]; dimensions: number; rows: Float32Array }

const DIMENSIONS = 96
const STEPS = 1200
const PAIRS = 256
/** How sharply near questions are told from far ones. */
const TEMPERATURE = 0.07
/** So many of a question's units are left out at a time, so that no single word decides. */
const LEFT_OUT = 0.15
const RATE = 0.02
/** Rare units start longer than common ones (Arora, Liang and Ma 2017, smooth inverse frequency). */
const FREQUENCY_SMOOTHING = 1e-3

type Batch = { of: Uint32Array[]; unit: Float32Array; length: Float64Array }

/**
 * Learns a row for each unit, so that two questions after one thing lie near each other and questions after different
 * things do not: contrastive learning in both directions over random pairs (van den Oord, Li and Vinyals 2018), by Adam.
 * The same groups and the same random source give the same rows.
 */
export function learnVectors(groups: readonly QuestionGroup[], random: Random, report: (step: number, loss: number) => void): Learned {
  const units = [...new Set(groups.flatMap(({ questions }) => questions.flat()))].sort()
  const index = new Map(units.map((unit, at) => [unit, at]))
  const known = groups.map(({ questions, about }) => ({
    questions: questions.map((each) => Uint32Array.from(each, (unit) => index.get(unit)!)),
    about,
  }))
  const rows = firstRows(units.length, known, random)
  const adam = createAdam(rows)
  for (let step = 1; step <= STEPS; step += 1) {
    const drawn = drawGroups(known, random)
    const pairs = drawn.map(({ questions }) => drawPair(questions, random))
    const left = embed(
      pairs.map(([one]) => thinned(one, random)),
      rows,
    )
    const right = embed(
      pairs.map(([, other]) => thinned(other, random)),
      rows,
    )
    const { leftGradient, rightGradient, loss } = contrast(left, right, drawn)
    const gradient = new Float32Array(rows.length)
    spread(left, leftGradient, gradient)
    spread(right, rightGradient, gradient)
    adam(gradient, RATE * (1 - (0.9 * step) / STEPS))
    if (step % 100 === 0) report(step, loss)
  }
  return { units, dimensions: DIMENSIONS, rows }
}

type Known = { questions: readonly Uint32Array[]; about: ReadonlySet<string> }

function firstRows(count: number, groups: readonly Known[], random: Random): Float32Array {
  const frequency = new Float64Array(count)
  const lines = groups.flatMap(({ questions }) => questions)
  for (const line of lines) for (const unit of line) frequency[unit]! += 1 / lines.length
  const rows = new Float32Array(count * DIMENSIONS)
  for (let at = 0; at < rows.length; at += 1) {
    const common = frequency[Math.floor(at / DIMENSIONS)]!
    rows[at] = (normal(random) * FREQUENCY_SMOOTHING) / (FREQUENCY_SMOOTHING + common)
  }
  const mean = rows.reduce((total, value) => total + Math.abs(value), 0) / rows.length
  return rows.map((value) => value / mean)
}

/** A standard normal number (Box and Muller 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

function drawGroups(groups: readonly Known[], random: Random): Known[] {
  const order = [...groups.keys()]
  for (let at = 0; at < PAIRS; at += 1) {
    const other = at + Math.floor(random.next() * (order.length - at))
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
  return order.slice(0, PAIRS).map((at) => groups[at]!)
}

function drawPair(questions: readonly Uint32Array[], random: Random): readonly [Uint32Array, Uint32Array] {
  const first = Math.floor(random.next() * questions.length)
  const step = 1 + Math.floor(random.next() * (questions.length - 1))
  return [questions[first]!, questions[(first + step) % questions.length]!]
}

function thinned(question: Uint32Array, random: Random): Uint32Array {
  return question.filter(() => !random.chance(LEFT_OUT))
}

function embed(of: Uint32Array[], rows: Float32Array): Batch {
  const unit = new Float32Array(of.length * DIMENSIONS)
  const length = new Float64Array(of.length)
  of.forEach((question, line) => {
    const sum = unit.subarray(line * DIMENSIONS, (line + 1) * DIMENSIONS)
    for (const row of question) for (let at = 0; at < DIMENSIONS; at += 1) sum[at]! += rows[row * DIMENSIONS + at]!
    length[line] = Math.hypot(...sum) + 1e-6
    for (let at = 0; at < DIMENSIONS; at += 1) sum[at]! /= length[line]!
  })
  return { of, unit, length }
}

/** Cross entropy of finding each line's partner among all of the batch, and its gradients by the two sides' directions. */
function contrast(left: Batch, right: Batch, drawn: readonly Known[]) {
  const logits = new Float64Array(PAIRS * PAIRS)
  for (let one = 0; one < PAIRS; one += 1) {
    for (let other = 0; other < PAIRS; other += 1) {
      const shared = one !== other && [...drawn[one]!.about].some((finding) => drawn[other]!.about.has(finding))
      let dot = 0
      for (let at = 0; at < DIMENSIONS; at += 1) dot += left.unit[one * DIMENSIONS + at]! * right.unit[other * DIMENSIONS + at]!
      logits[one * PAIRS + other] = shared ? Number.NEGATIVE_INFINITY : dot / TEMPERATURE
    }
  }
  const pull = new Float64Array(PAIRS * PAIRS)
  let loss = 0
  for (let line = 0; line < PAIRS; line += 1) {
    loss -= addSoftmax(logits, pull, line, (at) => line * PAIRS + at)
    addSoftmax(logits, pull, line, (at) => at * PAIRS + line)
  }
  const leftGradient = new Float32Array(left.unit.length)
  const rightGradient = new Float32Array(right.unit.length)
  for (let one = 0; one < PAIRS; one += 1) {
    for (let other = 0; other < PAIRS; other += 1) {
      const force = pull[one * PAIRS + other]! / (2 * PAIRS * TEMPERATURE)
      if (force === 0) continue
      for (let at = 0; at < DIMENSIONS; at += 1) {
        leftGradient[one * DIMENSIONS + at]! += force * right.unit[other * DIMENSIONS + at]!
        rightGradient[other * DIMENSIONS + at]! += force * left.unit[one * DIMENSIONS + at]!
      }
    }
  }
  return { leftGradient, rightGradient, loss: loss / PAIRS }
}

/** Adds softmax less the right answer over one row or column, and gives the right answer's log probability. */
function addSoftmax(logits: Float64Array, pull: Float64Array, right: number, place: (at: number) => number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < PAIRS; at += 1) most = Math.max(most, logits[place(at)]!)
  let total = 0
  for (let at = 0; at < PAIRS; at += 1) total += Math.exp(logits[place(at)]! - most)
  for (let at = 0; at < PAIRS; at += 1) pull[place(at)]! += Math.exp(logits[place(at)]! - most) / total - (at === right ? 1 : 0)
  return logits[place(right)]! - most - Math.log(total)
}

/** Carries a gradient by directions back to the rows that were summed. */
function spread({ of, unit, length }: Batch, byDirection: Float32Array, gradient: Float32Array): void {
  of.forEach((question, line) => {
    const start = line * DIMENSIONS
    let along = 0
    for (let at = 0; at < DIMENSIONS; at += 1) along += byDirection[start + at]! * unit[start + at]!
    for (const row of question) {
      for (let at = 0; at < DIMENSIONS; at += 1) {
        gradient[row * DIMENSIONS + at]! += (byDirection[start + at]! - along * unit[start + at]!) / length[line]!
      }
    }
  })
}

/** Adam (Kingma and Ba 2015) with its usual constants. */
function createAdam(rows: Float32Array): (gradient: Float32Array, rate: number) => void {
  const mean = new Float32Array(rows.length)
  const square = new Float32Array(rows.length)
  let step = 0
  return (gradient, rate) => {
    step += 1
    for (let at = 0; at < rows.length; at += 1) {
      const slope = gradient[at]!
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      square[at] = 0.999 * square[at]! + 0.001 * slope * slope
      rows[at]! -= (rate * (mean[at]! / (1 - 0.9 ** step))) / (Math.sqrt(square[at]! / (1 - 0.999 ** step)) + 1e-8)
    }
  }
}
