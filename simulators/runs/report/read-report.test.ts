import { beforeAll, expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { createRunBench, type RunBench } from '../../../tests/support/run-bench'
import type { Report } from './model'
import { readReport } from './read-report'
import { renderHtml } from './render-html'
import { sampledCases } from './sample-encounters'

const GRID = `
name: manners
cases: [headache-72, cough-67, low-mood-41]
patients: [neutral, talkative]
doctors: [poor]
seeds: [1, 2]
limits: { turns: 12 }
`

let bench: RunBench
let id: string
let report: Report

beforeAll(async () => {
  bench = createRunBench()
  id = await bench.start(GRID)
  await bench.execute(id)
  report = await readReport({ catalog, store: bench.store }, await bench.desk.overview(id), null)
}, 120_000)

const run = () => report.runs[0]!

it('reads one encounter of each persona in each case, with one seed for all', () => {
  expect(run().sample).toMatchObject({ encounters: 6, of: 12, cases: 3 })
  expect(new Set(run().evidence.encounters.map(({ seed }) => seed))).toEqual(new Set([1]))
})

it('hears that the talkative talk more', () => {
  const [neutral, talkative] = ['neutral', 'talkative'].map((persona) => run().manner.rows.find((row) => row.persona === persona)!)
  expect(talkative!.figures.words!).toBeGreaterThan(1.5 * neutral!.figures.words!)
  expect(talkative!.orders.find(({ manner }) => manner === 'words')).toMatchObject({
    held: 'held',
    effect: { cases: 3, method: 'paired-t' },
  })
})

it('finds no fault in the scripted patient, with an upper end that shrinks with what was read', () => {
  const whole = run().fidelity.rows.find(({ persona }) => persona === null)!
  for (const fault of ['unpermitted', 'contradictions', 'unsupported', 'leaks', 'roleBreaks'] as const)
    expect(whole.rates[fault], fault).toMatchObject({ events: 0, rate: 0, low: 0, high: Math.min(1, 3 / whole.rates[fault].of) })
  expect(whole.rates.fallbacks).toMatchObject({ rate: null, reason: 'no model spoke for it' })
})

it('scores some of what was read again under another header, and finds that the name on it matters nothing', () => {
  expect(run().headers.rows).toMatchObject([
    { swap: 'words', rescored: 6, differing: 0, largest: 0 },
    { swap: 'sex', rescored: 6 },
  ])
  expect(renderHtml(report)).toContain('None of 6 transcripts was scored otherwise')
})

it('tells how alike two seeds are, and why personas cannot be told apart from so few cases', () => {
  const { recovery, stability } = run().fidelity
  const whole = stability.find(({ persona }) => persona === null)!
  // Short talks of two seeds need not have a question in common.
  expect(whole.pairs).toBeGreaterThan(0)
  expect(whole.pairs).toBeLessThanOrEqual(6)
  expect(whole.value).toBeGreaterThan(0.5)
  expect(recovery.find(({ axis }) => axis === 'personality')).toMatchObject({ value: null, reason: 'fewer than 4 cases to learn from' })
  expect(recovery.find(({ axis }) => axis === 'literacy')).toMatchObject({ value: null, reason: 'all talks have the same level' })
})

it('sets how a doctor asks beside what real ones do, as a band and in words', () => {
  const [poor] = run().craft
  expect(poor).toMatchObject({ doctor: 'poor', encounters: 6 })
  const closed = poor!.rates.find(({ name }) => name === 'closedShare')!
  expect(closed.usual[0]).toBeLessThan(closed.usual[1])
  expect(closed.band).toBe(closed.value! > closed.usual[1] ? 'above' : closed.value! < closed.usual[0] ? 'below' : 'within')
  const html = renderHtml(report)
  expect(html).toContain('How each doctor asks')
  expect(html).toContain('It is a norm to compare with and no target')
})

it('quotes turns word for word, from the encounters at the ends of each measure', async () => {
  for (const { encounterId, measures } of run().evidence.encounters) {
    const texts = new Map(
      (await bench.store.events(encounterId)).flatMap((event) => (event.type === 'turn-end' ? [[event.turn, event.text]] : [])),
    )
    for (const { turn, text } of Object.values(measures).flatMap(({ quotes }) => quotes)) expect(texts.get(turn)).toContain(text)
  }
  const group = run().evidence.groups.find(({ by, name }) => by === 'persona' && name === 'talkative')!
  const { lowest, highest } = group.measures.history
  const valueAt = (place: number | null) => run().evidence.encounters[place!]!.measures.history!.value!
  expect(valueAt(lowest)).toBeLessThanOrEqual(valueAt(highest))
})

it('is a file in which every link arrives', () => {
  const html = renderHtml(report)
  const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, found]) => found))
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
  expect(targets.length).toBeGreaterThan(100)
  expect(targets.filter((target) => !ids.has(target))).toEqual([])
})

it('has a table behind every chart, and every row of a chart is a stop of the keyboard with its figures in words', () => {
  const html = renderHtml(report)
  const plots = [...html.matchAll(/<svg[\s\S]*?<\/svg>/g)].map(([svg]) => svg)
  expect(plots.length).toBeGreaterThan(0)
  for (const svg of plots) expect(svg).toMatch(/<a href="#[^"]+" aria-label="[^"]+: [^"]+"|tabindex="0" aria-label="[^"]+"/)
  expect(html).toContain('Differences from neutral')
})

it('is the same when it is read again', async () => {
  expect(await readReport({ catalog, store: bench.store }, await bench.desk.overview(id), null)).toEqual(report)
})

it('draws its sample from at most so many encounters, however large the run', async () => {
  const [row] = (await bench.desk.overview(id)).byAll
  const personas = Array.from({ length: 20 }, (_, place) => `persona-${place}`)
  const rows = Array.from({ length: 400 }, (_, place) =>
    personas.map((personaId) => ({ ...row!, caseId: `case-${place}`, personaId })),
  ).flat()
  expect(sampledCases(rows).length * personas.length).toBeLessThanOrEqual(240)
  expect(sampledCases(rows.filter(({ personaId }) => personaId === 'persona-0')).length).toBe(20)
})
