import { expect, it } from 'vitest'
import { emptyReading } from '../../domain/ledger'
import type { FactMatcher } from '../../language/understanding'
import type { Talk } from './play-talk'
import { sameWords } from './same-words'

/** Hears a fact wherever its name stands. */
const matcher: FactMatcher = {
  find: (text) =>
    ['cough', 'fever'].flatMap((id) => {
      const start = text.indexOf(id)
      return start < 0 ? [] : [{ id, negated: false, start, end: start + id.length }]
    }),
}
const talk = (...replies: string[]): Talk => ({
  caseId: 'case',
  exchanges: replies.map((reply) => ({ doctor: '', reply, asked: [], told: [], withheld: [], reading: emptyReading(), trust: 5 })),
})

it('compares the sentences that tell a fact, without what is said around them', () => {
  const { pairs, same, examples } = sameWords(
    [
      talk('Well. I have a cough. It worries me.', 'No fever.'),
      talk('I have a cough! Oh dear.', 'There is no fever, no.'),
      talk("It's this cough."),
    ],
    matcher,
  )
  // Three pairs for the cough, one for the fever.
  expect({ pairs, same, examples }).toEqual({ pairs: 4, same: 1, examples: ['i have a cough'] })
})

it('counts the first telling in each talk', () => {
  expect(sameWords([talk('A cough.', 'As I said, my cough.'), talk('A cough.', 'That cough again.')], matcher)).toMatchObject({
    pairs: 1,
    same: 1,
  })
})
