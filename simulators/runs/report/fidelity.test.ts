import { expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import type { EventOf, Logged, StoredEvent } from '../../domain/event'
import { emptyLedger, type Ledger } from '../../domain/ledger'
import { createFidelityReader, type Faithfulness } from './fidelity'

const subject = catalog.case('cough-67').value
const diagnosis = subject.key.diagnosis.name

type Said = { text: string; ledger?: Partial<Ledger>; inside?: EventOf<'turn-end'>['inside'] }

/** The rates of one encounter: doctor and patient in turn, the doctor first. */
function ratesOf(...said: (Said | string)[]) {
  const events = said.map((each, turn): Logged<StoredEvent> => {
    const { text, ledger, inside } = typeof each === 'string' ? { text: each } : each
    const role = turn % 2 === 0 ? 'doctor' : 'patient'
    return {
      ...{ type: 'turn-end', turn, role, speaker: role, text, status: 'complete', seq: turn, at: '' },
      ledger: { ...emptyLedger(), ...ledger },
      inside,
    }
  })
  const reader = createFidelityReader()
  const where = { encounterId: 'e', index: 3, caseId: subject.id, personaId: 'neutral', doctor: 'expert', seed: 1, measures: {} }
  reader.add({ ...where, events }, { subject, persona: catalog.persona('neutral').value, findings: catalog.knowledge.findings })
  const { rows, passages } = reader.result()
  return { rate: (name: Faithfulness) => rows.find(({ persona }) => persona === 'neutral')!.rates[name], passages }
}

it('counts a diagnosis that the patient names first, and none that the doctor named before', () => {
  expect(ratesOf('Hello.', `I think it is ${diagnosis}.`).rate('leaks')).toMatchObject({ events: 1, of: 1, rate: 1 })
  expect(ratesOf(`This may be ${diagnosis}.`, `So it is ${diagnosis}?`).rate('leaks')).toMatchObject({ events: 0, of: 1 })
})

it('tells a role break from what a patient may well say', () => {
  const { rate, passages } = ratesOf('Hello.', 'As an AI, I cannot feel pain.', 'And?', "That's not for me alone. I'll ask my family.")
  expect(rate('roleBreaks')).toMatchObject({ events: 1, of: 2, rate: 0.5 })
  expect(passages.roleBreaks).toEqual([{ encounterId: 'e', index: 3, turn: 1, quote: 'As an AI, I cannot feel pain.' }])
})

it('counts facts that slip out, what nobody asked for, and what was told when it was asked for', () => {
  const { rate } = ratesOf(
    { text: 'Any fever?', ledger: { asked: ['fever', 'smoking'] } },
    {
      text: 'Yes, and a cough.',
      ledger: {
        asked: ['fever', 'smoking'],
        disclosed: ['fever', 'cough'],
        volunteered: ['cough'],
        withheld: ['smoking'],
        reasons: { smoking: 'trust' },
      },
      inside: { mismatch: { claimed: ['fever'], found: ['fever', 'cough'] }, contradictions: ['cough'] },
    },
  )
  expect(rate('unpermitted')).toMatchObject({ events: 1, of: 2 })
  expect(rate('volunteered')).toMatchObject({ events: 1, of: 2 })
  expect(rate('answered')).toMatchObject({ events: 1, of: 1, rate: 1 })
  expect(rate('contradictions')).toMatchObject({ events: 1, of: 1 })
})

it('gives no rate where there was nothing to count', () => {
  const { rate } = ratesOf('Hello.', 'Hello.')
  expect(rate('unpermitted')).toMatchObject({ rate: null, low: null, high: null, reason: 'no fact was told' })
  expect(rate('roleBreaks')).toMatchObject({ rate: 0, high: 1 })
})
