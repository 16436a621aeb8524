import { describe, expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { swapHeader } from './swap-header'

const subject = (id: string) => catalog.case(id).value

describe('a swapped header', () => {
  it('names somebody else in every word of it', () => {
    const { station, patient } = swapHeader(subject('cough-67'), 'words')!
    expect(patient.who).toMatchObject({ name: 'Adaobi Okafor', address: 'Ms Okafor', pronouns: 'she', sex: 'male', age: 67 })
    expect(station.doorNote).toContain('Ms Adaobi Okafor, 69, a retired bus fitter, has a routine appointment about a cough. Her husband')
    expect(station.tasks.join(' ')).toContain('Tell Ms Okafor')
  })

  it('calls a child by its first name, as before', () => {
    expect(swapHeader(subject('fever-child-14-months'), 'words')!.patient.who).toMatchObject({
      name: 'Wei Chen',
      address: 'Wei',
      pronouns: 'he',
    })
  })

  it('leaves no name of the patient in any header, and touches nothing that is told, found or marked', () => {
    for (const { value } of catalog.cases()) {
      const swapped = swapHeader(value, 'words')!
      const { patient, chart, key } = swapped
      const header = [swapped.title, ...Object.values(swapped.station).map((part) => JSON.stringify(part))].join(' ')
      for (const name of value.patient.who.name.split(' ')) expect(header, value.id).not.toMatch(new RegExp(`\\b${name}\\b`))
      expect({ patient: { ...patient, who: null }, chart, key }).toEqual({
        ...{ patient: { ...value.patient, who: null }, chart: value.chart, key: value.key },
      })
    }
  })

  it('records another sex only where that is asked for and there is another', () => {
    const { patient, ...rest } = subject('cough-67')
    expect(swapHeader(subject('cough-67'), 'sex')!.patient.who.sex).toBe('female')
    expect(swapHeader({ ...rest, patient: { ...patient, who: { ...patient.who, sex: 'intersex' } } }, 'sex')).toBeNull()
  })
})
