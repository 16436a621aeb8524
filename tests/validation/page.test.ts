import { describe, expect, it } from 'vitest'
import { type Figure, isMet } from '../../scripts/measure/figure'
import { validationPage } from '../../scripts/validate/document'
import { relationFigure } from '../../scripts/validate/relation-figure'

const figure: Figure = {
  name: 'the form of questions',
  value: 0.699,
  unit: 'kappa',
  n: 300,
  of: 'turns',
  interval: [0.6, 0.78],
  wanted: { least: 0.7 },
  details: ['a convention'],
}
const part = { title: 'Gold', about: 'What it is.', figures: [figure], skipped: null }

describe('the page of the validation', () => {
  it('shows what was measured with its n, interval and what was wanted, and what is missed as missed', () => {
    const page = validationPage([part])
    expect(page).toContain('| the form of questions | 0.699 | 300 turns | 0.600 to 0.780 | at least 0.700 | **missed** |')
    expect(page).toContain('- the form of questions: a convention')
    expect(page).toContain('engineering gold, not clinically validated')
  })

  it('what was skipped says why, and what has no value is not 0', () => {
    const page = validationPage([
      { ...part, figures: [], skipped: 'needs the public data' },
      { ...part, figures: [{ ...figure, value: null, interval: null }] },
    ])
    expect(page).toContain('Not measured: needs the public data.')
    expect(page).toContain('| not measured | 300 turns | none |')
  })
})

describe('a metamorphic relation as a figure', () => {
  const relation = { number: 3, name: 'never a loss', from: 'of 2 talks' }

  it('names the talks in which it failed', () => {
    const { value, n, details } = relationFigure(
      {
        ...relation,
        trials: [
          { talk: 'one', faults: [] },
          { talk: 'two', faults: ['0.4 became 0.3'] },
        ],
      },
      false,
    )
    expect([value, n, details]).toEqual([0.5, 2, ['failed in two']])
  })

  it('is not met where it could not be tried', () => {
    const untried = relationFigure({ ...relation, trials: [] }, false)
    expect(untried.value).toBeNull()
    expect(isMet(untried)).toBe(false)
  })
})
