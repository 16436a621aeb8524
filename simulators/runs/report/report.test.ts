import { describe, expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { gridSchema, MEASURES, NOTHING_PLAYED, type Run, type Tally } from '../../domain/run'
import type { RunOverview } from '../self-play/models'
import { progressOf } from '../self-play/run-state'
import { summarise, thresholdResults } from '../self-play/summarise'
import { buildReport } from './build-report'
import { createEvidenceReader } from './evidence'
import { createFidelityReader } from './fidelity'
import { createHeaderSwapReader } from './header-swaps'
import { REPORT_FORMATS, type ReportFormat } from './index'
import { layOut } from './lay-out'
import { layOutOpening } from './lay-out-opening'

type Choice = { name?: string; mean?: number; personas?: string[]; scored?: number }

/** Two personas with one case and doctor: `history` everywhere, `empathy` never, the rest not at all; one encounter failed. */
function overviewOf({ name = 'a-run', mean = 0.5, personas = ['neutral', 'anxious'], scored = 30 }: Choice = {}): RunOverview {
  const keys = personas.map((personaId) => ({ caseId: 'cough-67', personaId, doctor: 'expert' }))
  const sums = { scored, notScored: 2, sum: mean * scored, sumOfSquares: (mean * mean + 0.01) * scored }
  const tally: Tally = {
    cells: keys.flatMap((key) => [
      { ...key, status: 'done' as const, count: scored + 2, turns: (scored + 2) * 40 },
      { ...key, status: 'failed' as const, count: 1, turns: 3 },
    ]),
    measures: keys.flatMap((key) => [
      { ...key, measure: 'history' as const, ...sums },
      { ...key, measure: 'empathy' as const, scored: 0, notScored: scored + 2, sum: 0, sumOfSquares: 0 },
    ]),
  }
  const grid = gridSchema.parse({
    ...{ name: 'a-run', cases: ['cough-67'], patients: 'all', doctors: ['expert'], seeds: { from: 1, to: 33 } },
    thresholds: { history: { min: 0.6 }, empathy: { min: 0.1 }, diagnosis: { max: 0.9 } },
  })
  const run: Run = {
    ...{ id: name === 'a-run' ? 'abcdefabcdef' : 'fedcbafedcba', hash: 'f'.repeat(64), name, grid, planned: 66, wanted: 'play' },
    ...{ concurrency: 8, unattended: false, fault: null, hold: null, played: { ...NOTHING_PLAYED, turns: 2566, seconds: 10 } },
    ...{ createdAt: '2030-01-01T00:00:00.000Z', endedAt: null },
  }
  const whole = summarise(tally, [])[0]!
  return {
    ...{ run, state: 'done', progress: progressOf(tally), turns: 2566, rate: 256.6, whole },
    byPersona: summarise(tally, ['personaId']),
    byCase: summarise(tally, ['caseId']),
    byDoctor: summarise(tally, ['doctor']),
    byAll: summarise(tally, ['personaId', 'caseId', 'doctor']),
    thresholds: thresholdResults(grid, whole),
  }
}

/** Of a run whose transcripts nobody read. */
const unread = (overview: RunOverview) => ({
  overview,
  reading: {
    size: { encounters: 0, of: 64, cases: 0, patientTurns: 0 },
    manners: [],
    fidelity: createFidelityReader().result(),
    headers: createHeaderSwapReader(catalog).result(),
    craft: [],
    evidence: createEvidenceReader().result(),
  },
})
const reportOf = (...overviews: RunOverview[]) => buildReport(catalog, overviews.map(unread))
const rendered = async (format: ReportFormat, ...overviews: RunOverview[]) => REPORT_FORMATS[format](await reportOf(...overviews))

describe('the report', () => {
  it('has a row for each persona, doctor and case in order of name, and one for all', async () => {
    const { runs, comparison } = await reportOf(overviewOf())
    expect(comparison).toBeNull()
    expect(runs[0]!.groups.map(({ by, rows }) => [by, rows.map(({ name }) => name)])).toEqual([
      ['persona', ['anxious', 'neutral']],
      ['doctor', ['expert']],
      ['case', ['cough-67']],
      ['whole', ['all encounters']],
      ['all', ['anxious / cough-67 / expert', 'neutral / cough-67 / expert']],
    ])
  })

  it('keeps null apart from nought, and says how many were scored, not scored and failed', async () => {
    const [whole] = (await reportOf(overviewOf())).runs[0]!.groups.find(({ by }) => by === 'whole')!.rows
    expect(whole).toMatchObject({ planned: 66, done: 64, failed: 2, turns: 40 })
    expect(whole!.measures.history).toMatchObject({ mean: 0.5, scored: 60, notScored: 4 })
    expect(whole!.measures.empathy).toEqual({ mean: null, deviation: null, scored: 0, notScored: 64 })
    expect(whole!.measures.management).toEqual({ mean: null, deviation: null, scored: 0, notScored: 0 })
  })

  it('compares two runs row by row; what one of them lacks has no difference', async () => {
    const second = overviewOf({ name: 'b-run', mean: 0.75, personas: ['neutral', 'distrustful-guarded'] })
    const { comparison } = await reportOf(overviewOf(), second)
    const rows = comparison!.find(({ by }) => by === 'persona')!.rows
    expect(rows.map(({ name, measures }) => [name, measures.history.difference, measures.history.paired.cases])).toEqual([
      ['anxious', null, 0],
      ['distrustful-guarded', null, 0],
      ['neutral', expect.closeTo(0.25), 1],
    ])
    expect(rows[2]!.measures.empathy.difference).toBeNull()
  })

  it('interprets no persona whose transcripts were not read', async () => {
    const { manner, effects } = (await reportOf(overviewOf())).runs[0]!
    expect(manner.rows.map(({ persona, verdict, reason }) => [persona, verdict, reason])).toEqual([
      ['anxious', 'unknown', 'none of its encounters was read'],
      ['neutral', 'reference', null],
    ])
    expect(effects.rows).toMatchObject([{ persona: 'anxious', interpreted: false }])
  })

  it('says why nothing was scored again, and gives no 0 for it', async () => {
    const { headers } = (await reportOf(overviewOf())).runs[0]!
    expect(headers).toEqual({ rows: [], reason: 'no encounter of this run is done' })
    expect(await rendered('md', overviewOf())).toContain(
      'The evaluator under another header: not measured, since no encounter of this run is done.',
    )
  })

  it('says in the header what so few cases support', async () => {
    const { warnings } = layOut(await reportOf(overviewOf()))
    expect(warnings[0]).toBe('1 case: no difference between personas or doctors can be told from chance.')
    expect(layOutOpening([overviewOf()]).warnings).toEqual(warnings)
  })
})

describe('the report as a page', () => {
  it('opens from a disk: no script, nothing fetched, and tables that the keyboard reaches', async () => {
    const html = await rendered('html', overviewOf())
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|https?:/i)
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'/)
    expect(html.match(/class="scroll" role="region" aria-labelledby="[^"]+" tabindex="0"/g)).toHaveLength(html.match(/<table/g)!.length)
    expect(html.indexOf('Personas by measure')).toBeLessThan(html.indexOf('Doctors on the same cases'))
  })

  it('is text all through: what people wrote is no markup', async () => {
    const html = await rendered('html', overviewOf({ name: '<script>alert(1)</script>', personas: ['"><img onerror=x>', "a'&b"] }))
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('a&#39;&amp;b')
  })

  it('prints no value as a dash with n 0', async () => {
    const html = await rendered('html', overviewOf())
    expect(html).toContain('<td>–<small>n 0</small><small>32 not scored</small><small>1 failed</small></td>')
    expect(html).toContain('<td>0.50<small>SD 0.10</small><small>n 30</small><small>2 not scored</small><small>1 failed</small></td>')
  })

  it('names thresholds that are missed, also those that nothing was measured for', async () => {
    const html = await rendered('html', overviewOf())
    expect(html).toContain('3 of 3 thresholds missed')
    expect(html).toContain('History: mean 0.50 (n 60), at least 0.60 wanted: missed')
    expect(html).toContain('Diagnosis: not measured, at most 0.90 wanted: missed')
  })

  it('says where the numbers come from', async () => {
    const html = await rendered('html', overviewOf())
    for (const words of ['f'.repeat(64), '1 to 33', 'cough-67', '2,566 in 10 s, 256.6 a second', '64 done, 2 failed, 0 cancelled'])
      expect(html).toContain(words)
  })

  it('sets two runs beside each other', async () => {
    const html = await rendered('html', overviewOf(), overviewOf({ name: 'b-run', mean: 0.75 }))
    expect(html).toContain('<td>+0.25<small>0.50, n 60</small><small>0.75, n 60</small><small>paired +0.25</small>')
    expect(html).toContain('Turns, cost and origin (fedcbafedcba)')
  })
})

describe('the report in other forms', () => {
  it('as JSON is the model', async () => {
    expect(JSON.parse(await rendered('json', overviewOf()))).toEqual(JSON.parse(JSON.stringify(await reportOf(overviewOf()))))
  })

  it('as CSV has a line for each measure of each row, with empty cells for no value and no formula', async () => {
    const rows = (await rendered('csv', overviewOf({ personas: ['=1+1'] }))).trimEnd().split('\r\n')
    expect(rows[0]).toMatch(/^run,group,name,measure,mean,sd,scored,notScored,failed,reference,difference,low,high/)
    const means = rows.filter((row) => /,(?:persona|doctor|case|whole|all),/.test(row))
    expect(means).toHaveLength(5 * MEASURES.length)
    expect(means.find((row) => row.includes(',persona,') && row.includes(',empathy,'))).toMatch(
      /^abcdefabcdef,persona,'=1\+1,empathy,,,0,32,1,+$/,
    )
  })

  it('as Markdown keeps its tables whole whatever a name holds', async () => {
    const md = await rendered('md', overviewOf({ personas: ['a|b\n# c'] }))
    const table = md.split('\n').filter((line) => line.startsWith('| a'))
    expect(table[0]).toMatch(/^\| a\\\|b \\# c \|/)
    expect(md).toContain('| 0.50 (SD 0.10, n 30, 2 not scored, 1 failed) |')
  })
})
