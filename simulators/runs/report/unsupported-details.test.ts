import { expect, it } from 'vitest'
import { catalog } from '../../../tests/support/play'
import { emptyLedger, type Ledger } from '../../domain/ledger'
import { createDetailCheck } from './unsupported-details'

const subject = catalog.case('cough-67').value
const { findings } = catalog.knowledge
const detailsOf = createDetailCheck({ subject, persona: catalog.persona('neutral').value, findings })
const said = (text: string, more: { ledger?: Partial<Ledger>; doctorSaid?: string[]; movesCue?: boolean } = {}) =>
  detailsOf({ text, doctorSaid: [], movesCue: false, ...more, ledger: { ...emptyLedger(), ...more.ledger } })

it('finds no new detail in what the case itself says', () => {
  const lines = Object.values(subject.patient.facts).flatMap((facts) => Object.values(facts).flatMap(({ say }) => say))
  expect(lines.flatMap((line) => said(line))).toEqual([])
})

it('finds a figure and a complaint that nobody wrote, unless the doctor said it first', () => {
  expect(said('It began seventeen Tuesdays ago and I have a wheeze with hives.')).not.toEqual([])
  expect(said('It began 417 days ago.')).toEqual(['states =417'])
  expect(said('It began 417 days ago.', { doctorSaid: ['Was that 417 days ago?'] })).toEqual([])
})

it('finds a yes to what the case does not list, and none in a denial or in words on a worry', () => {
  const [id] = Object.entries(findings).find(
    ([, finding]) => finding.type === 'boolean' && 'domain' in finding && finding.usual.length > 0,
  )!
  const ledger = { unlisted: [id] }
  expect(said('Yes, I do.', { ledger })).toEqual([`says yes to ${id}, which the case does not list`])
  expect(said("No, I don't.", { ledger })).toEqual([])
  expect(said('Yes, I do.', { ledger, movesCue: true })).toEqual([])
  expect(said('Me? I suppose the simplest way of putting it is that I get by.', { ledger })).toEqual([])
})
