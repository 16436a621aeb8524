/** What looks like data of a real person: a simulation needs none (evaluation.md 7.3). Shapes only, so that no name list is kept. */
const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['an e-mail address', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu],
  ['a social security number', /\b\d{3}-\d{2}-\d{4}\b/g],
  ['a health service number', /\b\d{3}[ -]\d{3}[ -]\d{4}\b/g],
  ['a telephone number', /(?<![\d.])(?:\+\d{1,3}[ -]?)?(?:\(?0\d{2,4}\)?|\d{3})[ -]?\d{3,4}[ -]?\d{3,4}(?![\d.])/g],
  ['a record number', /\b(?:MRN|NHS|hospital number|record number)\b[^\d\n]{0,12}\d{5,}/gi],
]

export function personalDataIn(text: string): { quote: string; what: string }[] {
  const found: { quote: string; what: string; start: number; end: number }[] = []
  for (const [what, shape] of SHAPES) {
    for (const match of text.matchAll(shape)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!found.some((other) => start < other.end && end > other.start)) found.push({ quote: match[0], what, start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start).map(({ quote, what }) => ({ quote, what }))
}
