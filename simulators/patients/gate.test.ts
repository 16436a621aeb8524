import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barePersona, type Heard, loadSheet, readingOf } from '../../tests/support/patient-rehearsal'
import type { Axes } from '../domain/persona'
import { domainSchema, questionFormSchema, slotSchema } from '../domain/vocabulary'
import { readAsks } from './asks'
import { effectivePersona } from './effective-persona'
import { decide, type GateInput, refusalByRule } from './gate'
import { indexSheet } from './sheet-index'

const sheet = loadSheet('chest-discomfort-58')
const index = indexSheet(sheet)
const personaWith = (axes: Partial<Axes>) => effectivePersona(barePersona(axes))

function gate(heard: Heard, parts: Partial<GateInput> & { axes?: Partial<Axes>; openingOwed?: boolean } = {}) {
  const { axes = {}, openingOwed = false, ...rest } = parts
  const asks = readAsks(heard.text, readingOf(heard), index, openingOwed)
  return decide({
    sheet,
    index,
    asks,
    persona: personaWith(axes),
    notUnderstood: new Set(),
    told: new Set(),
    trust: 5,
    speaker: 'martin',
    present: ['martin'],
    opened: [],
    closed: new Set(),
    volunteers: [],
    ...rest,
  })
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const asking = (facts: string[], more: object = {}): Heard => ({ text: 'Question?', asks: [{ facts, domain: 'hpi', ...more }] })

describe('what the gate lets through', () => {
  test('a fact that is asked for', () => {
    expect(gate(asking(['spreads'])).permitted).toMatchObject([{ id: 'spreads', reason: 'asked', form: 'say', ask: 0 }])
  })
  test('the opening, whole, to the first open invitation', () => {
    const heard: Heard = { text: 'What has brought you in today?', asks: [{ form: 'open', domain: 'hpi', facts: ['rest-pain'] }] }
    expect(gate(heard, { openingOwed: true }).permitted).toMatchObject([{ id: 'chest-discomfort', reason: 'opening' }])
  })
  test('open facts in file order, as many as the persona gives', () => {
    const open = (personality: Axes['personality'], trust = 5) =>
      ids(
        gate(
          { text: 'Go on?', asks: [{ form: 'open', domain: 'hpi' }] },
          { told: new Set(['chest-discomfort']), trust, axes: { personality, trust: { start: 5, slope: 1 } } },
        ).permitted,
      )
    expect(open('reserved')).toEqual(['site'])
    expect(open('neutral')).toEqual(['site', 'onset'])
    expect(open('talkative')).toEqual(['site', 'onset', 'effort', 'eases-rest'])
    expect(open('talkative', 1.75)).toEqual(['site'])
  })
  test('facts told along: at open questions, always, or never', () => {
    const effort = (personality: Axes['personality'], form: 'open' | 'closed') =>
      ids(gate(asking(['effort'], { form, slot: 'modifiers' }), { axes: { personality } }).permitted)
    expect(effort('neutral', 'closed')).toEqual(['effort'])
    expect(effort('neutral', 'open')).toEqual(['effort', 'eases-rest'])
    expect(effort('talkative', 'closed')).toEqual(['effort', 'eases-rest'])
    expect(effort('reserved', 'open')).toEqual(['effort'])
  })
  test('at most three direct targets, the last asked first', () => {
    const decision = gate({
      text: 'a? b?',
      asks: [
        { facts: ['site', 'onset'], from: 'a?' },
        { facts: ['leg', 'blackout'], from: 'b?' },
      ],
    })
    expect(ids(decision.permitted)).toEqual(['leg', 'blackout', 'site'])
    expect(decision.refused).toMatchObject([{ id: 'onset', reason: 'too-many' }])
  })
  test('trust: the level of the fact, of the persona and of its taboos', () => {
    const smoking = (parts: Parameters<typeof gate>[1]) =>
      gate(asking(['smoking-now'], { domain: 'sh' }), parts).refused.map(({ reason }) => reason)
    expect(smoking({ trust: 5 })).toEqual(['trust'])
    expect(smoking({ trust: 6 })).toEqual([])
    expect(smoking({ trust: 6.5, axes: { frame: { ...barePersona({}).axes.frame, taboo: ['smoking'] } } })).toEqual(['trust'])
    expect(smoking({ trust: 6.5, axes: { sensitive: { smoking: 7 } } })).toEqual(['trust'])
    expect(smoking({ trust: 6.5, closed: new Set(['smoking-now']) })).toEqual(['trust'])
    expect(gate(asking(['alcohol']), { trust: 5, axes: { personality: 'distrustful' } }).refused).toMatchObject([{ reason: 'trust' }])
  })
  test('company and who can tell', () => {
    expect(gate(asking(['sildenafil'], { domain: 'med' }), { present: ['martin', 'carol'] }).refused).toMatchObject([
      { id: 'sildenafil', reason: 'company' },
    ])
    expect(gate(asking(['grey'])).refused).toMatchObject([{ id: 'grey', reason: 'other-speaker' }])
    expect(ids(gate(asking(['grey', 'sweating']), { speaker: 'carol', present: ['martin', 'carol'] }).permitted)).toEqual([
      'grey',
      'sweating',
    ])
    expect(gate(asking(['sweating']), { speaker: 'carol', present: ['martin', 'carol'] }).permitted[0]!.lines).toContain(
      'He was wet through.',
    )
  })
  test('an eased cue lets one fact out whatever its level, though not against company', () => {
    expect(ids(gate({ text: 'I see.' }, { opened: ['fear-death'], trust: 1 }).permitted)).toEqual(['fear-death'])
    expect(ids(gate({ text: 'I see.' }, { opened: ['sildenafil'], trust: 9, present: ['martin', 'carol'] }).permitted)).toEqual([])
  })
  test('a question that was not understood is answered by nothing', () => {
    const decision = gate(asking(['spreads']), { notUnderstood: new Set([0]) })
    expect(decision.permitted).toEqual([])
    expect(decision.refused).toMatchObject([{ id: 'spreads', reason: 'not-understood' }])
  })
  test('a poor memory gives the vague form, a closed question the brief one', () => {
    expect(gate(asking(['onset'], { form: 'open' }), { axes: { recall: 'low' } }).permitted[0]!.form).toBe('vague')
    expect(gate(asking(['onset'], { form: 'open' }), { axes: { recall: 'high', literacy: 'low' } }).permitted[0]!.form).toBe('say')
    expect(gate(asking(['amlodipine'], { domain: 'med' }), { axes: { literacy: 'low' } }).permitted[0]!.form).toBe('vague')
    expect(gate(asking(['allergy'], { domain: 'allergy' })).permitted[0]!.form).toBe('brief')
  })
  test('a good memory takes the lines with the most figures, where a fact has rounder ones', () => {
    const linesFor = (recall: 'normal' | 'high') => gate(asking(['severity'], { form: 'open' }), { axes: { recall } }).permitted[0]!.lines
    expect(linesFor('high')).toEqual(['This morning, eight out of ten. Before that, three or four.'])
    expect(linesFor('normal').length).toBeGreaterThan(1)
  })
  test('"anything else?" brings an open fact, then a thought or worry', () => {
    const more: Heard = { text: 'Anything else?', asks: [{ form: 'open' }] }
    expect(gate(more, { told: new Set(['chest-discomfort', 'site']) }).permitted).toMatchObject([{ id: 'onset', reason: 'open' }])
    const told = new Set([...index.facts.values()].filter(({ disclose }) => disclose === 'open').map(({ id }) => id))
    expect(ids(gate(more, { told }).permitted)).toEqual(['idea'])
  })
})

const askArbitrary = fc.record({
  form: fc.constantFrom(...questionFormSchema.options),
  domain: fc.option(fc.constantFrom(...domainSchema.options)),
  slot: fc.option(fc.constantFrom(...slotSchema.options)),
  understood: fc.boolean(),
  facts: fc.array(fc.constantFrom(...index.facts.keys(), 'no-such-fact'), { maxLength: 5 }),
  findings: fc.array(fc.constantFrom('pain-at-rest', 'tinnitus', 'rash'), { maxLength: 2 }),
})
const inputArbitrary = fc.record({
  asks: fc.array(askArbitrary, { maxLength: 4 }),
  trust: fc.integer({ min: 0, max: 40 }).map((quarters) => quarters / 4),
  personality: fc.constantFrom('neutral' as const, 'talkative' as const, 'reserved' as const, 'distrustful' as const),
  told: fc.subarray([...index.facts.keys()], { maxLength: 10 }),
  present: fc.constantFrom(['martin'], ['martin', 'carol']),
  speaker: fc.constantFrom('martin', 'carol'),
  opened: fc.subarray(['fear-death', 'fear-job', 'sildenafil']),
  openingOwed: fc.boolean(),
  closed: fc.subarray(['fear-death', 'fear-job']),
})

test('nothing outside the sheet is permitted, and nothing that a rule refuses', () => {
  fc.assert(
    fc.property(inputArbitrary, ({ asks, personality, told, opened, closed, ...rest }) => {
      const heard: Heard = { text: 'Something or other?', asks }
      const persona = personaWith({ personality })
      const input = { ...rest, told: new Set(told), opened, closed: new Set(closed), persona, index }
      const decision = gate(heard, { ...input, axes: { personality } })
      const permitted = decision.permitted.map(({ id }) => id)
      expect(new Set(permitted).size).toBe(permitted.length)
      for (const { id, reason, lines } of decision.permitted) {
        const fact = index.facts.get(id)
        expect(fact).toBeDefined()
        expect(lines.length).toBeGreaterThan(0)
        expect(decision.refused.map((refusal) => refusal.id)).not.toContain(id)
        if (reason === 'opening' || reason === 'again') continue
        const refusal = refusalByRule(input, fact!)
        if (reason === 'opened') expect(['other-speaker', 'company']).not.toContain(refusal)
        else expect(refusal).toBeNull()
      }
      expect(decision.permitted.filter(({ reason }) => reason === 'asked' || reason === 'again').length).toBeLessThanOrEqual(
        3 + asks.length,
      )
    }),
  )
})
