import { describe, expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { SMALL_GRID } from '../../../tests/support/run-bench'
import { ContentError } from '../../domain/errors'
import type { Price } from '../../engines/engine'
import { planRun } from './plan-run'

const plan = (text: string, price: Price | null = null) => planRun(catalog, text, 'grid.yaml', () => price)
const GRID = `name: grid
cases: [headache-72, fever-child-14-months]
patients: [neutral, anxious]
doctors: [expert, hasty]
seeds: { from: 3, to: 5 }
`

/** `line field: message` of every problem. */
function problemsOf(text: string): string[] {
  try {
    plan(text)
    return []
  } catch (error) {
    if (!(error instanceof ContentError)) throw error
    return error.problems.map(({ file, line, field, message }) => `${file}:${line} ${field}: ${message}`)
  }
}

describe('a plan', () => {
  it('is every combination once, longest expected first', () => {
    const { cells, counts, leftOut, estimate } = plan(GRID)
    expect(counts).toEqual({ cases: 2, personas: 2, doctors: 2, seeds: 3 })
    expect(cells.length + leftOut.length * 6).toBe(24)
    expect(cells.map(({ index }) => index)).toEqual(cells.map((_, place) => place))
    expect(new Set(cells.map(({ caseId, personaId, doctor, seed }) => `${caseId} ${personaId} ${doctor} ${seed}`)).size).toBe(cells.length)
    expect(cells[0]?.doctor).toBe('expert')
    expect(cells.at(-1)?.doctor).toBe('hasty')
    expect(estimate).toMatchObject({ modelCalls: 0, tokens: 0, cost: 0 })
  })

  it('has an identity made of what is played and scored, and of nothing else', () => {
    const { id } = plan(GRID)
    const same = [
      GRID.replace('name: grid', 'name: other'),
      GRID.replace('[headache-72, fever-child-14-months]', '[fever-child-14-months, headache-72, headache-72]'),
      GRID.replace('{ from: 3, to: 5 }', '[5, 4, 3]'),
      `${GRID}thresholds: { history: { min: 0.5 } }\n`,
      `${GRID}limits: { cost: 5 }\n`,
    ]
    for (const text of same) expect(plan(text).id).toBe(id)
    const others = [
      GRID.replace('to: 5', 'to: 6'),
      GRID.replace('hasty', 'poor'),
      GRID.replace('anxious', 'pleasing-minimising'),
      `${GRID}limits: { turns: 60 }\n`,
    ].filter((text) => problemsOf(text).length === 0)
    expect(others.length).toBeGreaterThan(2)
    expect(new Set([id, ...others.map((text) => plan(text).id)]).size).toBe(others.length + 1)
  })

  it('leaves out the pairs that do not fit, and says which', () => {
    const { leftOut, cells } = plan(`name: all\ncases: all\npatients: all\ndoctors: [poor]\n`)
    for (const { caseId, personaId } of leftOut)
      expect(cells.some((cell) => cell.caseId === caseId && cell.personaId === personaId)).toBe(false)
    expect(cells.length + leftOut.length).toBe(catalog.cases().length * catalog.personas().length)
  })
})

describe('a plan with models', () => {
  const MODELS = GRID.replace('[neutral, anxious]', '[{ name: neutral, model: openai/one }]').replace(
    '[expert, hasty]',
    '[interviewer@openai/one]',
  )

  it('counts their calls and tokens, and what they cost where prices are known', () => {
    const { estimate, models } = plan(MODELS, { input: 1, output: 10 })
    expect(models).toEqual(['openai/one'])
    // Each exchange is a call of the patient's and two of the doctor's.
    expect(estimate.modelCalls).toBe((estimate.turns / 2) * 3)
    expect(estimate.cost).toBeCloseTo(((estimate.turns / 2) * (900 + 2200 + 10 * (60 + 350))) / 1e6)
    expect(estimate.seconds).toBeNull()
    expect(plan(MODELS).estimate.cost).toBeNull()
  })

  it('costs nothing where only the script plays', () => {
    expect(plan(GRID).estimate).toMatchObject({ modelCalls: 0, tokens: 0, cost: 0 })
  })

  it.each([
    [
      'an agent without a model',
      'doctors: [interviewer]',
      'doctors.0: "interviewer" is played by a model: name one, as interviewer@VENDOR/MODEL',
    ],
    ['a script with one', 'doctors: [{ name: expert, model: openai/one }]', 'doctors.0: "expert" is scripted and takes no model'],
    ['a bias that there is not', 'doctors: [interviewer+envy@openai/one]', 'doctors.0: '],
    ['a patient with a bias', 'patients: [neutral+recency]', 'patients.0: '],
  ])('%s is refused', (_what, line, expected) => {
    const field = line.split(':')[0]!
    const text = GRID.replace(new RegExp(`^${field}:.*$`, 'm'), line)
    expect(problemsOf(text).map((problem) => problem.replace(/^\S+ /, ''))).toEqual([expect.stringContaining(expected)])
  })
})

describe('a grid that cannot be played', () => {
  it.each([
    ['an unknown case', GRID.replace('headache-72', 'headache'), 'grid.yaml:2 cases.0: There is no case "headache"'],
    ['an unknown persona', GRID.replace('anxious', 'cross'), 'grid.yaml:3 patients.1: There is no persona "cross"'],
    ['an unknown doctor', GRID.replace('hasty', 'house'), 'grid.yaml:4 doctors.1: There is no doctor "house"'],
    ['an empty axis', GRID.replace('[expert, hasty]', '[]'), 'grid.yaml:4 doctors: '],
    ['an empty axis of seeds', GRID.replace('{ from: 3, to: 5 }', '[]'), 'grid.yaml:5 seeds: '],
    ['seeds backwards', GRID.replace('to: 5', 'to: 1'), 'grid.yaml:5 seeds: the last seed comes before the first'],
    ['a negative limit', `${GRID}limits:\n  turns: -4\n`, 'grid.yaml:7 limits.turns: '],
    ['a negative cost', `${GRID}limits:\n  cost: -1\n`, 'grid.yaml:7 limits.cost: '],
    ['an unknown measure', `${GRID}thresholds:\n  charm: { min: 0.5 }\n`, 'grid.yaml:7 thresholds.charm: '],
    ['a threshold without a bound', `${GRID}thresholds:\n  history: {}\n`, 'grid.yaml:7 thresholds.history: needs min or max'],
    ['an unknown field', `${GRID}colour: red\n`, 'grid.yaml:6 colour: is not a field of this format'],
    ['a tag that no case has', GRID.replace('[headache-72, fever-child-14-months]', '{ tags: [moon] }'), 'grid.yaml:2 cases.tags: no case'],
    ['a judge that is not there', `${GRID}evaluate: { judge: oracle }\n`, 'grid.yaml:6 evaluate.judge: must be VENDOR/MODEL'],
    ['a model for a scripted doctor', GRID.replace('hasty', '{ name: hasty, model: m }'), 'grid.yaml:4 doctors.1.model: '],
    ['more than a server can plan', GRID.replace('to: 5', 'to: 2000000000'), 'grid.yaml:5 seeds: make '],
    ['no YAML', 'name: [', 'grid.yaml:1'],
    ['nothing', '', 'grid.yaml:1'],
  ])('%s is named with file, line and field', (_, text, expected) => {
    const problems = problemsOf(text)
    expect(problems.length).toBeGreaterThan(0)
    expect(
      problems.some((problem) => problem.startsWith(expected)),
      problems.join('\n'),
    ).toBe(true)
  })

  it('names every fault, not only the first', () => {
    expect(problemsOf(GRID.replace('headache-72', 'a-case').replace('hasty', 'a-doctor'))).toHaveLength(2)
  })

  it('the small grid of the tests is none', () => expect(problemsOf(SMALL_GRID)).toEqual([]))
})
