import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { GOLDEN, goldenName, goldenPath, renderGolden } from '../support/golden'

describe('golden encounters', () => {
  it.each(GOLDEN.map((golden) => ({ name: goldenName(golden), golden })))(
    '$name: the same words, ledger and scores, to the byte (npm run golden writes them anew)',
    async ({ golden }) => {
      expect(await renderGolden(golden)).toBe(readFileSync(goldenPath(golden), 'utf8'))
    },
    60_000,
  )
})
