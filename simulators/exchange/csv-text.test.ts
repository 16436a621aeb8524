import { describe, expect, it } from 'vitest'
import { csvText } from './csv-text'

describe('csv', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n\u00a0@x', '＝1', '=cmd|"/c calc"!A1'])(
    'a cell that begins %j is text, not a formula',
    (text) => {
      expect(csvText([[text]])).toMatch(/^"?'/)
    },
  )

  it('leaves numbers and other text alone, and null empty', () => {
    expect(csvText([['a-b', 'a=b', -0.5, 0, null, undefined, '', "it's"]])).toBe("a-b,a=b,-0.5,0,,,,it's\r\n")
  })

  it('quotes commas, quotes and every kind of line end', () => {
    expect(csvText([['a,b', 'say "x"', 'a\nb', 'a\rb', 'a\r\nb']])).toBe('"a,b","say ""x""","a\nb","a\rb","a\r\nb"\r\n')
  })
})
