import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { caseSchema } from '../../domain/case'
import type { ActPayload, EventOf, Logged, StopReason, StoredEvent } from '../../domain/event'
import type { Finding } from '../../domain/knowledge'
import { emptyLedger, type Ledger, type TurnReading } from '../../domain/ledger'
import { patientPersonaSchema } from '../../domain/persona'
import { buildDebrief } from './build-debrief'

const root = join(import.meta.dirname, '../../..')
const subject = caseSchema.parse(parse(readFileSync(join(root, 'cases/chest-discomfort-58.yaml'), 'utf8')))
const persona = patientPersonaSchema.parse({
  schema: 'persona/1',
  id: 'neutral',
  version: 1,
  role: 'patient',
  name: 'Neutral',
  summary: 'Plain.',
  axes: {},
  portrait: { seed: 1, mood: 'calm' },
})
const policy = { bands: { openShare: [0.1, 0.2] as [number, number], wordRatio: [1, 2] as [number, number] } }
const findings: Record<string, Finding> = {
  tearing: {
    domain: 'hpi',
    slot: 'associated',
    type: 'boolean',
    background: 'rare',
    unknown: 0,
    lay: ['tearing'],
    questions: ['Does it tear?'],
    usual: ['No.'],
  },
}

const reading = (change: Partial<TurnReading> = {}): TurnReading => ({
  acts: [],
  questions: [],
  multiple: false,
  domains: [],
  addressee: null,
  jargon: [],
  leadingPremises: [],
  namedConditions: [],
  cueLevel: null,
  confidence: 1,
  ...change,
})
const closed: TurnReading['questions'] = [
  { form: 'closed', domain: 'hpi', slot: null, facts: [], findings: [], understood: true, start: 0, end: 1 },
]

type Exchange = {
  ask: string
  asked?: string[]
  reply: string
  ledger?: Partial<Ledger>
  cue?: EventOf<'turn-end'>['cue']
  steps?: Omit<EventOf<'cue'>, 'type' | 'turn'>[]
  reading?: Partial<TurnReading>
  acts?: ActPayload[]
}

/** A log as the loop would have left it. */
function play(exchanges: readonly Exchange[], reason: StopReason = 'concluded'): Logged<StoredEvent>[] {
  const events: StoredEvent[] = []
  exchanges.forEach((exchange, index) => {
    const turn = index * 2
    const asked = exchange.asked ?? []
    events.push({
      type: 'turn-end',
      turn,
      role: 'doctor',
      speaker: 'doctor',
      text: exchange.ask,
      status: 'complete',
      ledger: { ...emptyLedger(), asked },
      inside: { reading: reading({ questions: asked.length > 0 ? closed : [], ...exchange.reading }) },
    })
    for (const step of exchange.steps ?? []) events.push({ type: 'cue', turn: turn + 1, ...step })
    events.push({
      type: 'turn-end',
      turn: turn + 1,
      role: 'patient',
      speaker: 'martin',
      text: exchange.reply,
      status: 'complete',
      ledger: { ...emptyLedger(), asked, ...exchange.ledger },
      cue: exchange.cue,
    })
    for (const [number, act] of (exchange.acts ?? []).entries())
      events.push({ type: 'act', id: `${turn}-${number}`, afterTurn: turn + 1, by: 'doctor', act })
  })
  events.push({ type: 'encounter-end', reason, afterTurn: exchanges.length * 2 - 1 })
  return events.map((event, seq) => ({ ...event, seq, at: new Date(Date.UTC(2026, 0, 1, 9, seq)).toISOString() }))
}

const debrief = (exchanges: readonly Exchange[], reason?: StopReason) =>
  buildDebrief({ case: subject, persona, events: play(exchanges, reason), findings, policy })
const opening: Exchange = { ask: 'Hello, what brings you in?', reply: "It's my chest.", ledger: { disclosed: ['chest-discomfort'] } }
const rest: Exchange = {
  ask: 'Has it come at rest?',
  asked: ['rest-pain'],
  reply: 'It woke me at five.',
  ledger: { disclosed: ['rest-pain', 'severity'], volunteered: ['severity'] },
}

describe('facts', () => {
  it('tells apart what was asked and told, told unasked, held back, given and never reached', () => {
    const { facts } = debrief([
      opening,
      rest,
      {
        ask: 'Do you take anything for the bedroom?',
        asked: ['sildenafil'],
        reply: 'That is private.',
        ledger: { withheld: ['sildenafil'], reasons: { sildenafil: 'trust' } },
      },
    ])
    const of = (id: string) => facts.find((fact) => fact.id === id)!
    expect(of('rest-pain')).toMatchObject({ outcome: 'told', at: { turn: 3, quote: 'It woke me at five.' }, question: null })
    expect(of('severity')).toMatchObject({ outcome: 'volunteered', at: { turn: 3 } })
    expect(of('sildenafil')).toMatchObject({ outcome: 'withheld', reason: 'trust', at: { turn: 5 } })
    expect(of('chest-discomfort')).toMatchObject({ outcome: 'given' })
    expect(of('spreads')).toMatchObject({ outcome: 'missed', critical: true, at: null })
  })

  it('credits what an open question brought, and not what came before it was asked', () => {
    const open: TurnReading['questions'] = [
      { form: 'open', domain: 'hpi', slot: null, facts: [], findings: [], understood: true, start: 0, end: 1 },
    ]
    const { facts } = debrief([
      { ...opening, reading: { questions: open }, ledger: { disclosed: ['chest-discomfort', 'site'], volunteered: ['site'] } },
      { ask: 'Hm.', reply: 'It is heavy.', ledger: { disclosed: ['character'], volunteered: ['character'] } },
      { ask: 'Is it heavy?', asked: ['character'], reply: 'As I said.', ledger: { disclosed: ['character'] } },
    ])
    expect(facts.find((fact) => fact.id === 'site')?.outcome).toBe('told')
    expect(facts.find((fact) => fact.id === 'character')?.outcome).toBe('volunteered')
  })

  it('says where a missed one could have been asked: after the nearest talk, and nowhere if talk never came near', () => {
    const { facts } = debrief([opening, rest])
    const of = (id: string) => facts.find((fact) => fact.id === id)!
    expect(of('getting-worse').chance).toEqual({ turn: 3, quote: 'It woke me at five.' })
    expect(of('allergy').chance).toBeNull()
    expect(of('spreads').chance).not.toBeNull()
  })

  it('offers the case’s own way of asking before the vocabulary’s', () => {
    const { facts } = debrief([opening])
    expect(facts.find((fact) => fact.id === 'getting-worse')?.question).toBe('Has it changed since it began?')
    const tearing = subject.patient.facts.hpi?.tearing
    const expected = tearing?.ask?.[0] ?? 'Does it tear?'
    expect(facts.find((fact) => fact.id === 'tearing')?.question).toBe(expected)
  })
})

describe('cues', () => {
  const shown: Exchange = {
    ask: 'Any illness in the family?',
    asked: ['father'],
    reply: "He was fifty-nine. I'm fifty-nine in March.",
    ledger: { disclosed: ['father'] },
    cue: { id: 'same-age', kind: 'cue', intensity: 2 },
    steps: [{ id: 'same-age', state: 'open', intensity: 2 }],
  }

  it('quotes what was shown and the words that eased it', () => {
    const { cues } = debrief([
      opening,
      shown,
      { ask: 'Is that on your mind?', reply: 'Yes.', steps: [{ id: 'same-age', state: 'eased', intensity: 2, level: 4 }] },
    ])
    expect(cues).toMatchObject([
      {
        id: 'same-age',
        emotion: 'fear',
        outcome: 'eased',
        level: 4,
        late: false,
        shown: { turn: 3 },
        answer: { turn: 4, quote: 'Is that on your mind?' },
      },
    ])
  })

  it('keeps the words of the miss when a cue lapses afterwards', () => {
    const { cues, nextSteps } = debrief([
      opening,
      shown,
      { ask: 'Do you smoke?', reply: 'Yes.', steps: [{ id: 'same-age', state: 'missed', intensity: 2, level: 0 }] },
      { ask: 'How many?', reply: 'Ten.', steps: [{ id: 'same-age', state: 'lapsed', intensity: 2 }] },
    ])
    expect(cues).toMatchObject([{ outcome: 'lapsed', answer: { turn: 4, quote: 'Do you smoke?' } }])
    expect(nextSteps).toContainEqual({
      kind: 'cue',
      about: 'fear',
      question: null,
      chance: { turn: 3, quote: "He was fifty-nine. I'm fifty-nine in March." },
    })
  })

  it('leaves a cue without an answer open when the encounter ended first', () => {
    const { cues, cuesNotShown } = debrief([opening, shown])
    expect(cues).toMatchObject([{ outcome: 'open', answer: null, level: null }])
    expect(cuesNotShown).toBe(Object.keys(subject.patient.cues).length - 1)
  })
})

describe('differential and plan', () => {
  const finish = (names: string[], plan: string): ActPayload[] => [
    { kind: 'diagnose', differential: names.map((name) => ({ name })), final: true },
    { kind: 'plan', text: plan },
  ]

  it('places each name on the five steps and finds what must not be missed', () => {
    const { differential } = debrief([{ ...opening, acts: finish(['NSTEMI', 'Pulmonary embolism', 'Bad luck'], 'Rest.') }])
    expect(differential.given.map((row) => row.step)).toEqual([5, 1, 1])
    expect(differential.given[1]?.listed).toBe('Pulmonary embolism')
    const given = Object.fromEntries(differential.expected.map((row) => [row.name, row.given]))
    expect(given).toMatchObject({
      'Acute coronary syndrome without ST elevation': true,
      'Pulmonary embolism': true,
      'Aortic dissection': false,
    })
  })

  it('marks the plan both ways and finds ordered tests', () => {
    const order: ActPayload = {
      kind: 'order',
      request: 'heart tracing',
      found: [{ id: 'ecg', result: 'ST depression', abnormal: true, listed: true, price: 30 }],
      spent: 30,
    }
    const { plan } = debrief([
      { ...opening, acts: [order, ...finish(['ACS'], 'Aspirin 300 mg now. Give GTN. Call the cardiologist, admit to a monitored bed.')] },
    ])
    const mark = (what: RegExp) => plan.rows.find((row) => what.test(row.what))?.mark
    expect(mark(/^ECG/)).toBe('done')
    expect(mark(/^troponin/)).toBe('missed')
    expect(mark(/Aspirin/)).toBe('done')
    expect(mark(/Nitrate/)).toBe('done-wrongly')
    expect(mark(/Thrombolysis/)).toBe('avoided')
    expect(plan.needs.find((need) => need.kind === 'escalation')).toMatchObject({ needed: true, done: true })
    expect(plan.spent).toBe(30)
  })

  it('says which grounds of the reasoning came to light', () => {
    const { reasoning } = debrief([opening, rest])
    const unstable = reasoning.find((statement) => statement.says.startsWith('Worsening'))
    expect(unstable?.because.map((ground) => ground.had)).toEqual([false, true])
  })
})

describe('the whole', () => {
  it('puts the gravest first and stops at five', () => {
    const { nextSteps } = debrief([{ ...opening, acts: [{ kind: 'plan', text: 'Give GTN and send home.' }] }])
    expect(nextSteps).toHaveLength(5)
    expect(nextSteps.map((step) => step.kind).slice(0, 4)).toEqual(['dangerous', 'escalation', 'red-flag', 'red-flag'])
  })

  it('takes the latest score of a turn', () => {
    const score = (value: number) => ({ value, evidence: [], source: 'rule' as const, versions: {} })
    const scored = (value: number): StoredEvent => ({
      type: 'turn-scored',
      turn: 0,
      scores: { history: score(value), empathy: score(0), diagnosisProcess: score(0), diagnosisState: score(0) },
      flags: [],
    })
    const events = [
      ...play([opening]),
      ...[0.2, 0.9].map((value, index) => ({ ...scored(value), seq: 90 + index, at: '2026-01-01T10:00:00.000Z' })),
    ] as Logged<StoredEvent>[]
    expect(buildDebrief({ case: subject, persona, events, findings, policy }).turns[0]?.scores?.history.value).toBe(0.9)
  })

  it('sets the rates of asking beside the bands of the policy, and leaves out what has none', () => {
    const rate = (value: number | null) => ({ value, of: 4, ...(value === null ? { reason: 'the patient said nothing' } : {}) })
    const scored = {
      type: 'encounter-scored',
      ...{ scores: { empathy: { value: null, evidence: [] } }, items: {}, redFlags: { asked: [], missed: [] }, flags: [] },
      details: { figures: { craft: { openShare: rate(0.25), wordRatio: rate(null), wordsPerTurn: rate(12) } } },
    } as unknown as StoredEvent
    const events = [...play([opening]), { ...scored, seq: 90, at: '2026-01-01T10:00:00.000Z' }] as Logged<StoredEvent>[]
    expect(buildDebrief({ case: subject, persona, events, findings, policy }).craft).toEqual([
      { name: 'openShare', value: 0.25, usual: [0.1, 0.2], band: 'above', reason: null },
      { name: 'wordRatio', value: null, usual: [1, 2], band: null, reason: 'the patient said nothing' },
    ])
    expect(debrief([opening]).craft).toEqual([])
  })

  it('holds no plan against a case that says nothing of what is to be done', () => {
    const events = play([{ ...opening, acts: [{ kind: 'plan', text: 'Home.' }] }])
    expect(buildDebrief({ case: subject, persona, events, findings, policy }).plan.needs).toHaveLength(2)
    expect(buildDebrief({ case: { ...subject, level: 'vignette' }, persona, events, findings, policy }).plan.needs).toEqual([])
  })

  it('survives an encounter in which nothing happened, and says that a broken one does not count', () => {
    const empty = debrief([], 'engine-failed')
    expect(empty.encounter).toMatchObject({ reason: 'engine-failed', evaluable: false })
    expect(empty.turns).toEqual([])
    expect(empty.profile).toBeNull()
    expect(empty.facts.every((fact) => fact.chance === null)).toBe(true)
  })
})
