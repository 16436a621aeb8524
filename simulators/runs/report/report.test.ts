import { describe, expect, it } from 'vitest'
import { gridSchema, MEASURES, NOTHING_PLAYED, type Run, type Tally } from '../../domain/run'
import type { RunOverview } from '../self-play/models'
import { progressOf } from '../self-play/run-state'
import { summarise, thresholdResults } from '../self-play/summarise'
import { buildReport } from './build-report'
import { REPORT_FORMATS, type ReportFormat } from './index'

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
    ...{
      id: name === 'a-run' ? 'abcdefabcdef' : 'fedcbafedcba',
      hash: 'f'.repeat(64),
      name,
      grid,
      planned: 66,
      wanted: 'play',
      concurrency: 8,
    },
    ...{
      unattended: false,
      fault: null,
      hold: null,
      played: { ...NOTHING_PLAYED, turns: 2566, seconds: 10 },
      createdAt: '2030-01-01T00:00:00.000Z',
      endedAt: null,
    },
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

const rendered = (format: ReportFormat, ...overviews: [RunOverview, RunOverview?]) => REPORT_FORMATS[format](buildReport(...overviews))

describe('the report', () => {
  it('has a row for each persona, doctor and case in order of name, and one for all', () => {
    const { runs, comparison } = buildReport(overviewOf())
    expect(comparison).toBeNull()
    expect(runs[0]!.groups.map(({ by, rows }) => [by, rows.map(({ name }) => name)])).toEqual([
      ['persona', ['anxious', 'neutral']],
      ['doctor', ['expert']],
      ['case', ['cough-67']],
      ['whole', ['all encounters']],
      ['all', ['anxious / cough-67 / expert', 'neutral / cough-67 / expert']],
    ])
  })

  it('keeps null apart from nought, and says how many were scored, not scored and failed', () => {
    const [whole] = buildReport(overviewOf()).runs[0]!.groups.find(({ by }) => by === 'whole')!.rows
    expect(whole).toMatchObject({ planned: 66, done: 64, failed: 2, turns: 40 })
    expect(whole!.measures.history).toMatchObject({ mean: 0.5, scored: 60, notScored: 4 })
    expect(whole!.measures.empathy).toEqual({ mean: null, deviation: null, scored: 0, notScored: 64 })
    expect(whole!.measures.management).toEqual({ mean: null, deviation: null, scored: 0, notScored: 0 })
  })

  it('compares two runs row by row; what one of them lacks has no difference', () => {
    const { comparison } = buildReport(overviewOf(), overviewOf({ name: 'b-run', mean: 0.75, personas: ['neutral', 'distrustful'] }))
    const rows = comparison!.find(({ by }) => by === 'persona')!.rows
    expect(rows.map(({ name, measures }) => [name, measures.history.difference])).toEqual([
      ['anxious', null],
      ['distrustful', null],
      ['neutral', expect.closeTo(0.25)],
    ])
    expect(rows[2]!.measures.empathy.difference).toBeNull()
  })
})

describe('the report as a page', () => {
  it('opens from a disk: no script, nothing fetched, and tables that the keyboard reaches', () => {
    const html = rendered('html', overviewOf())
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|https?:/i)
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'/)
    expect(html.match(/tabindex="0"/g)).toHaveLength(html.match(/<table/g)!.length)
    expect(html.indexOf('By persona')).toBeLessThan(html.indexOf('By doctor'))
  })

  it('is text all through: what people wrote is no markup', () => {
    const html = rendered('html', overviewOf({ name: '<script>alert(1)</script>', personas: ['"><img onerror=x>', "a'&b"] }))
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('<img')
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('a&#39;&amp;b')
  })

  it('prints no value as a dash with n 0', () => {
    const html = rendered('html', overviewOf())
    expect(html).toContain('<td>–<small>n 0</small><small>32 not scored</small></td>')
    expect(html).toContain('<td>0.50<small>SD 0.10</small><small>n 30</small><small>2 not scored</small></td>')
    expect(html).toContain('2 failed')
  })

  it('says in words where means rest on few encounters, and only there', () => {
    const words = 'fewer than 20 encounters'
    expect(rendered('html', overviewOf())).not.toContain(words)
    expect(rendered('html', overviewOf({ scored: 9 }))).toContain(words)
  })

  it('names thresholds that are missed, also those that nothing was measured for', () => {
    const html = rendered('html', overviewOf())
    expect(html).toContain('3 of 3 thresholds missed')
    expect(html).toContain('History: mean 0.50 (n 60), at least 0.60 wanted: missed')
    expect(html).toContain('Diagnosis: not measured, at most 0.90 wanted: missed')
  })

  it('says where the numbers come from', () => {
    const html = rendered('html', overviewOf())
    for (const words of ['f'.repeat(64), '1 to 33', 'cough-67', '2,566 in 10 s, 256.6 a second', '64 done, 2 failed, 0 cancelled'])
      expect(html).toContain(words)
  })

  it('sets two runs beside each other', () => {
    const html = rendered('html', overviewOf(), overviewOf({ name: 'b-run', mean: 0.75 }))
    expect(html).toContain('<td>+0.25<small>0.50, n 60</small><small>0.75, n 60</small></td>')
    expect(html).toContain('Where fedcbafedcba comes from')
  })
})

describe('the report in other forms', () => {
  it('as JSON is the model', () => {
    expect(JSON.parse(rendered('json', overviewOf()))).toEqual(JSON.parse(JSON.stringify(buildReport(overviewOf()))))
  })

  it('as CSV has a line for each measure of each row, with empty cells for no value and no formula', () => {
    const rows = rendered('csv', overviewOf({ personas: ['=1+1'] }))
      .trimEnd()
      .split('\r\n')
    expect(rows[0]).toBe('run,group,name,measure,mean,sd,scored,notScored,failed')
    expect(rows).toHaveLength(1 + 5 * MEASURES.length)
    expect(rows.find((row) => row.includes(',persona,') && row.includes(',empathy,'))).toBe("abcdefabcdef,persona,'=1+1,empathy,,,0,32,1")
  })

  it('as Markdown keeps its tables whole whatever a name holds', () => {
    const md = rendered('md', overviewOf({ personas: ['a|b\n# c'] }))
    const table = md.split('\n').filter((line) => line.startsWith('| a'))
    expect(table[0]).toMatch(/^\| a\\\|b \\# c \|/)
    expect(md).toContain('| 0.50 (SD 0.10, n 30, 2 not scored) |')
  })
})
