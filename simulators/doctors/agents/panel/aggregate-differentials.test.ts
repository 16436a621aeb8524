import { describe, expect, it } from 'vitest'
import { createDiagnosisKey } from '../diagnosis-key'
import { aggregateDifferentials } from './aggregate-differentials'

const plainly = (name: string) => name

describe('aggregating differentials', () => {
  it('takes the mean of what each panel gives, nought where it names nothing', () => {
    const panels = [
      [
        { name: 'angina', p: 0.6 },
        { name: 'reflux', p: 0.3 },
      ],
      [{ name: 'reflux', p: 0.9 }],
      [{ name: 'angina', p: 0.3 }],
    ]
    expect(aggregateDifferentials(panels, plainly)).toEqual([
      { name: 'reflux', p: 0.4 },
      { name: 'angina', p: 0.3 },
    ])
  })

  it('lets no panel weigh more than another', () => {
    const panels = [
      [
        { name: 'a', p: 1 },
        { name: 'b', p: 1 },
      ],
      [{ name: 'b', p: 0.4 }],
    ]
    expect(aggregateDifferentials(panels, plainly)).toEqual([
      { name: 'b', p: 0.45 },
      { name: 'a', p: 0.25 },
    ])
  })

  it('of equals puts the one that more panels name first', () => {
    const panels = [
      [
        { name: 'once', p: 0.4 },
        { name: 'twice', p: 0.2 },
      ],
      [{ name: 'twice', p: 0.2 }],
    ]
    expect(aggregateDifferentials(panels, plainly).map(({ name }) => name)).toEqual(['twice', 'once'])
  })

  it('counts names of one condition together, under the name that came first', () => {
    const condition = { name: 'Acute coronary syndrome', aliases: ['heart attack', 'NSTEMI'] }
    const keyOf = createDiagnosisKey({ conditions: { acs: condition } as never })
    const panels = [[{ name: 'Heart-attack', p: 0.5 }], [{ name: 'nstemi', p: 0.7 }], [{ name: 'panic', p: 0.3 }]]
    expect(aggregateDifferentials(panels, keyOf)).toEqual([
      { name: 'Heart-attack', p: 0.4 },
      { name: 'panic', p: 0.1 },
    ])
  })
})
