import { describe, expect, it } from 'vitest'
import { agreementFigure, confusionOf, nominal, quadratic, targetsFigure } from '../../scripts/validate/gold/agreement'
import { domainOf, exploresOf, formOf, levelOf, symptomDomainOf } from '../../scripts/validate/gold/classes'
import { type GoldTurn, readGold } from '../../scripts/validate/gold/read-gold'
import { twoReaders } from '../../scripts/validate/gold/two-readers'
import { emptyReading, type TurnReading } from '../../simulators/domain/ledger'
import type { Act, Domain, QuestionForm } from '../../simulators/domain/vocabulary'

/** All cases of the dialogues are read. */
const PATIENCE = 120_000

type Changes = {
  labels?: Partial<GoldTurn['labels']>
  second?: Partial<GoldTurn['second']>
  read?: Partial<GoldTurn['read']>
  reading?: Partial<TurnReading>
}

function turn({ labels, second, read, reading }: Changes): GoldTurn {
  return {
    dialogue: 'one.json',
    turn: 1,
    text: 'Where is it?',
    labels: { form: 'closed', domains: ['hpi'], targets: [], acts: [], cueOpen: false, empathyLevel: null, exploration: null, ...labels },
    second: { form: 'closed', domains: ['hpi'], targets: [], cueOpen: false, empathyLevel: null, exploration: null, ...second },
    read: { reading: { ...emptyReading(), ...reading }, asked: [], cueOpen: false, level: null, exploration: null, ...read },
  }
}

const question = (form: QuestionForm, domain: Domain | null, start = 0): TurnReading['questions'][number] => ({
  form,
  domain,
  slot: null,
  facts: [],
  findings: [],
  understood: true,
  start,
  end: start + 1,
})
const act = (name: Act, start = 0) => ({ act: name, start, end: start + 1 })

describe('classes of labelled turns', () => {
  it('the first that asks decides, an act among them; to ask leave is no question', () => {
    const both = { acts: [act('SHARED_DECISION', 0)], questions: [question('open', 'hpi', 5)] }
    expect(formOf(turn({ reading: both }))).toEqual(['closed', 'closed'])
    expect(formOf(turn({ reading: { ...both, acts: [act('CONSENT')] } }))).toEqual(['closed', 'open'])
    expect(formOf(turn({ labels: { form: null }, reading: {} }))).toEqual(['none', 'none'])
  })

  it('one that asks again is closed', () => {
    expect(formOf(turn({ reading: { questions: [question('clarify', 'hpi')] } }))[1]).toBe('closed')
  })

  it('a domain is rated where the label says that something is asked, and is outside where nothing is seen', () => {
    expect(domainOf(turn({ labels: { form: null } }))).toEqual([null, null])
    expect(domainOf(turn({}))).toEqual(['hpi', 'outside'])
    expect(domainOf(turn({ labels: { domains: [null] }, reading: { questions: [question('closed', 'sh')] } }))).toEqual(['outside', 'sh'])
    expect(symptomDomainOf(turn({ labels: { domains: ['ros'] }, reading: { questions: [question('open', 'hpi')] } }))).toEqual([
      'hpi',
      'hpi',
    ])
  })

  it('what one of both did not rate stays without a rating, never 0', () => {
    expect(exploresOf(turn({ labels: { exploration: 2 } }))).toEqual(['explores', null])
    expect(levelOf(turn({ read: { level: 0 } }))).toEqual([null, 0])
  })
})

describe('agreement with labels', () => {
  const dialogues = [
    [turn({ labels: { form: 'open' } }), turn({ reading: { questions: [question('closed', 'hpi')] } })],
    [turn({ labels: { form: null } }), turn({ labels: { empathyLevel: 2 }, reading: { questions: [question('closed', 'hpi')] } })],
  ]
  const asked = { name: 'form', kappa: nominal, of: formOf, wanted: null, apart: ['a convention'] }

  it('is kappa over all turns', () => {
    // Three of four alike; chance gives 1/4 x 0 + 1/2 x 1/2 + 1/4 x 1/2 = 3/8.
    const { value, n, details } = agreementFigure(dialogues, asked, true)
    expect(value).toBeCloseTo((3 / 4 - 3 / 8) / (1 - 3 / 8), 10)
    expect(n).toBe(4)
    expect(details).toContain('labelled open, read as none 1')
    expect(details).toContain('a convention')
  })

  it('tells how many only one of both rates', () => {
    const { value, n, details } = agreementFigure(dialogues, { ...asked, kappa: quadratic, of: levelOf }, false)
    expect([value, n]).toEqual([null, 0])
    expect(details[0]).toContain('1 that only one of both rates')
  })

  it('lists what each label was read as, the most frequent first', () => {
    const pairs = [...Array.from({ length: 2 }, () => ['a', 'b'] as const), ['a', 'a'] as const]
    expect(confusionOf(pairs)).toEqual(['labelled a, read as b 2, a 1'])
  })

  it('counts targets over all turns together', () => {
    const turns = [
      turn({ labels: { targets: ['site', 'onset'] }, read: { asked: ['site'] } }),
      turn({ labels: { targets: [] }, read: { asked: ['cough'] } }),
    ]
    // One hit, one that was not meant, one missing.
    const asked = { name: 'targets', found: ({ read }: GoldTurn) => read.asked, wanted: null, apart: [] }
    expect(targetsFigure([turns], asked, false).value).toBeCloseTo(2 / 4, 10)
  })

  it('of two readers leaves the program out', () => {
    const alike = { form: 'open' as const, targets: ['site'] }
    const figures = twoReaders([
      [turn({ labels: alike, second: alike }), turn({})],
      [turn({ labels: alike, second: { form: null, targets: ['site'] } }), turn({})],
    ])
    const of = (part: string) => figures.find(({ name }) => name.includes(part))!
    // Three of four alike; chance gives 1/2 x 1/4 + 1/2 x 1/2 = 3/8.
    expect(of('form').value).toBeCloseTo((3 / 4 - 3 / 8) / (1 - 3 / 8), 10)
    expect(of('targets').value).toBe(1)
  })
})

describe('the labelled dialogues', () => {
  it('have labels for every turn of the doctor, and are read turn by turn', { timeout: PATIENCE }, () => {
    const dialogues = readGold()
    expect(dialogues.flat().length).toBeGreaterThanOrEqual(300)
    expect(dialogues.flat().filter(({ labels }) => labels.cueOpen).length).toBeGreaterThanOrEqual(150)
    expect(dialogues.flat().every(({ labels, read }) => labels.cueOpen === read.cueOpen)).toBe(true)
  })
})
