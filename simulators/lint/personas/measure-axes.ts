import type { Catalog } from '../../catalog'
import type { Axes } from '../../domain/persona'
import { fits } from '../../runs/create-encounter'
import { type AxisTest, axisTests, type Threshold } from './axis-tests'
import { createTalkPlayer, type Talk, withAxes } from './play-talk'
import { SCRIPTS } from './scripts'

/** What one level came to. Figures over all talks; null where nothing was there to measure. */
export type AxisResult = Pick<AxisTest, 'axis' | 'level' | 'measure'> & {
  value: number | null
  neutral: number | null
  threshold: string
  ok: boolean
  /** Cases played. */
  n: number
  /** Cases in which the two levels do not even stand in the claimed order. */
  broken: readonly string[]
}

export type AxisMeasuring = { caseIds: readonly string[]; seeds: readonly number[] }

/** The persona that all levels are laid over. */
const BASE = 'neutral'
const DOCTOR = 'average'

/** `count` of a list, evenly spread, so that what stands together is not drawn together. */
export const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count ? [...all] : Array.from({ length: count }, (_, place) => all[Math.floor((place * all.length) / count)]!)

/**
 * Plays every level of every axis against neutral on the same cases, doctors and seeds, one axis moved at a time, and holds what is
 * heard against the thresholds of content.md 2.1. Goes case by case, since what is read of a case is remembered.
 */
export async function measureAxes(catalog: Catalog, { caseIds, seeds }: AxisMeasuring): Promise<AxisResult[]> {
  const base = catalog.persona(BASE).value
  const tests = axisTests(base)
  const play = createTalkPlayer(catalog)
  const talks = new Map<string, Talk[]>()
  for (const caseId of caseIds) {
    const subject = catalog.case(caseId).value
    for (const { axes, against, talk } of tests) {
      for (const level of [axes, against]) {
        const key = keyOf(talk, level)
        const known = talks.get(key) ?? []
        if (known.some((done) => done.caseId === caseId)) continue
        const persona = withAxes(base, level)
        if (!fits(persona, subject)) continue
        const doctor = talk === DOCTOR ? talk : SCRIPTS[talk](subject, catalog.knowledge)
        for (const seed of seeds) known.push(await play({ caseId, persona, doctor, seed }))
        talks.set(key, known)
      }
    }
  }
  return tests.map((test) => resultOf(test, talks))
}

const keyOf = (talk: string, axes: Partial<Axes>) => `${talk} ${JSON.stringify(axes)}`

function resultOf(test: AxisTest, talks: ReadonlyMap<string, readonly Talk[]>): AxisResult {
  const [own, other] = [talks.get(keyOf(test.talk, test.axes)) ?? [], talks.get(keyOf(test.talk, test.against)) ?? []]
  const [value, neutral] = [test.value(own), test.value(other)]
  const ids = [...new Set(own.map(({ caseId }) => caseId))]
  const in_ = (id: string, among: readonly Talk[]) => test.value(among.filter(({ caseId }) => caseId === id))
  return {
    ...{ axis: test.axis, level: test.level, measure: test.measure, value, neutral },
    threshold: wordsOf(test.threshold),
    ok: keeps(test.threshold, value, neutral),
    n: ids.length,
    broken: ids.filter((id) => !keepsOrder(test.threshold, in_(id, own), in_(id, other))),
  }
}

function keeps({ is, than }: Threshold, value: number | null, other: number | null): boolean {
  if (value === null) return false
  if (is === 'at-least') return value >= than
  if (is === 'at-most') return value <= than
  if (other === null) return false
  if (is === 'above-by') return value - other >= than
  if (is === 'times-at-least') return value >= other * than && value > 0
  if (is === 'times-at-most') return value <= other * than && other > 0
  return Math.abs(value - other) <= other * than
}

/** One case holds too little for a ratio; the order can still be seen. What could not be measured breaks nothing. */
function keepsOrder({ is, than }: Threshold, value: number | null, other: number | null): boolean {
  if (value === null || other === null) return true
  if (is === 'at-least') return value > 0
  if (is === 'at-most') return value < 1
  if (is === 'times-at-most') return value <= other
  if (is === 'times-within') return Math.abs(value - other) <= Math.max(1, other * 2 * than)
  return than > 1 || is === 'above-by' ? value >= other : true
}

const WORDS: Readonly<Record<Threshold['is'], (than: number) => string>> = {
  'times-at-least': (than) => `>= ${than} x`,
  'times-at-most': (than) => `<= ${than} x`,
  'times-within': (than) => `+-${than * 100} %`,
  'above-by': (than) => `>= other + ${than}`,
  'at-least': (than) => `>= ${than}`,
  'at-most': (than) => `<= ${than}`,
}
const wordsOf = ({ is, than }: Threshold) => WORDS[is](than)
