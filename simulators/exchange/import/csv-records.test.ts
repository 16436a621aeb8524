import { expect, it } from 'vitest'
import { csvRecords } from './csv-records'

it('keeps what quotes hold: commas, line ends and doubled quotes; each record has the line on which it begins', () => {
  expect(csvRecords('a,b\r\n1,"x, ""y""\nz"\r\n,\n2,3', 'f.csv')).toEqual([
    { row: 2, cells: { a: '1', b: 'x, "y"\nz' } },
    { row: 5, cells: { a: '2', b: '3' } },
  ])
})

it('refuses a quote that never closes, with the line of its record', () => {
  expect(() => csvRecords('a,b\n1,2\n3,"4', 'f.csv')).toThrow('f.csv:3 (document): is no CSV')
})
