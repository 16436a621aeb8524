import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../../simulators/domain/case'
import { loadAttacks } from '../injection/attacks'
import { catalog, factsOf, pairs, talk } from '../support/play'
import { createReplyCheck } from '../support/reply-faults'
import { OTHER_TALK } from './doctor-talk'

/** Talks for each case and persona, and doctor's turns in each after the opening. */
const TALKS = 6
const MOST_TURNS = 8
const SEED = 2026

const findingQuestions = Object.values(catalog.knowledge.findings).flatMap((finding) => ('questions' in finding ? finding.questions : []))
const attackLines = loadAttacks()
  .flatMap(({ turns }) => turns)
  .filter((line) => !line.includes('{'))

/** One turn of a doctor who asks well, badly, too much, about something else, or to break the patient's role. */
function doctorTurn(subject: Case): fc.Arbitrary<string> {
  const own = fc.constantFrom(...factsOf(subject).flatMap(({ ask = [] }) => ask))
  const any = fc.constantFrom(...findingQuestions)
  const other = fc.constantFrom(...OTHER_TALK)
  return fc.oneof(
    { weight: 6, arbitrary: own },
    { weight: 3, arbitrary: any },
    { weight: 5, arbitrary: other },
    { weight: 2, arbitrary: fc.constantFrom(...attackLines) },
    { weight: 2, arbitrary: fc.tuple(other, own).map((both) => both.join(' ')) },
    { weight: 1, arbitrary: fc.tuple(own, own, any).map((three) => three.join(' ')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '') },
  )
}

describe.each(pairs)('$case, $persona', ({ case: id, persona }) => {
  const subject = catalog.case(id).value
  const check = createReplyCheck(subject, catalog.persona(persona).value)

  it('says only what the gate lets through, says it truly, and stays in its part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(doctorTurn(subject), { minLength: 2, maxLength: MOST_TURNS }), fc.nat(99), async (doctor, seed) => {
        const { exchanges } = await talk({ case: id, persona, doctor: ['What has brought you in today?', ...doctor], seed })
        expect(exchanges).toHaveLength(doctor.length + 1)
        expect(exchanges.flatMap(check)).toEqual([])
      }),
      { numRuns: TALKS, seed: SEED + pairs.findIndex((pair) => pair.case === id && pair.persona === persona) },
    )
  }, 60_000)
})
