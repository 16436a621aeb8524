import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { PatientReport } from '../dialogue/participant'
import type { KnownTurn } from '../dialogue/views'
import { caseSchema } from '../domain/case'
import { emptyLedger, type TurnReading } from '../domain/ledger'
import type { QuestionForm } from '../domain/vocabulary'
import { createFactMatcher } from '../language/match-facts'
import type { ReadingContext, Understanding } from '../language/understanding'
import { createScribe } from './scribe'

const sheet = caseSchema.parse(parse(readFileSync(join(import.meta.dirname, '../../cases/chest-discomfort-58.yaml'), 'utf8'))).patient
const ids: string[] = Object.values(sheet.facts).flatMap((facts) => Object.keys(facts))
const matcher = createFactMatcher({ sheet, findings: {} })

/** Understands the form "ask fact fact? finding": what the scribe makes of a reading is under test, not the reading. */
function fakeUnderstanding(contexts: ReadingContext[] = []): Understanding {
  return {
    read(text, context) {
      contexts.push(context)
      const words: string[] = text.match(/[a-z-]+/g) ?? []
      const form: QuestionForm = text.includes('clarify') ? 'clarify' : 'closed'
      const facts = words.filter((word) => ids.includes(word)).map((id) => ({ id, confidence: 0.9 }))
      const findings = words.filter((word) => word.startsWith('finding-')).map((id) => ({ id, confidence: 0.8 }))
      const weak = ids
        .filter((id) => !words.includes(id))
        .slice(0, 2)
        .map((id) => ({ id, confidence: 0.3 }))
      const question = {
        form,
        domain: 'hpi' as const,
        slot: null,
        facts: findings.length > 0 ? weak : [...facts, ...weak],
        findings,
        understood: true,
        start: 0,
        end: text.length,
      }
      return {
        acts: [],
        questions: facts.length + findings.length > 0 ? [question] : [],
        multiple: false,
        domains: [],
        addressee: null,
        jargon: [],
        leadingPremises: [],
        namedConditions: [],
        cueLevel: null,
        confidence: 1,
      } satisfies TurnReading
    },
  }
}

const scribe = createScribe({ sheet, understanding: fakeUnderstanding(), matcher })

/** Plays lines, doctor first, and gives the turns as the log would keep them. */
function play(lines: readonly string[], reports: Record<number, Partial<PatientReport>> = {}, by = scribe): KnownTurn[] {
  const turns: KnownTurn[] = []
  lines.forEach((text, turn) => {
    const role = turn % 2 === 0 ? ('doctor' as const) : ('patient' as const)
    const report = reports[turn] && {
      claimed: [],
      withheld: {},
      unlisted: [],
      notUnderstood: false,
      trust: 5,
      cueSteps: [],
      ...reports[turn],
    }
    const kept = role === 'doctor' ? by.readDoctorTurn(text, turns, []) : by.readPatientTurn(text, turns, report)
    turns.push({
      turn,
      role,
      speaker: role === 'doctor' ? 'doctor' : 'martin',
      text,
      ledger: kept.ledger,
      reading: 'reading' in kept ? kept.reading : undefined,
    })
  })
  return turns
}

describe('the ledger of one exchange', () => {
  it('holds what was asked, told and denied', () => {
    const [asked, told] = play(['ask sweating blackout', "I came out in a cold sweat. No, I've not passed out."])
    expect(asked!.ledger).toEqual({ ...emptyLedger(), asked: ['sweating', 'blackout'] })
    expect(told!.ledger).toEqual({
      ...emptyLedger(),
      asked: ['sweating', 'blackout'],
      disclosed: ['sweating', 'blackout'],
      denied: ['blackout'],
    })
  })
  it('calls volunteered what nobody asked for, but not the opening', () => {
    const opening = sheet.opening.say[0]!
    const turns = play([
      'hello',
      `${opening} I felt sick, but I wasn't.`,
      'ask nausea',
      "A bit queasy with it. I didn't bring anything up.",
    ])
    expect(turns[1]!.ledger).toMatchObject({ disclosed: ['chest-discomfort', 'nausea'], volunteered: ['nausea'] })
    expect(turns[3]!.ledger).toMatchObject({ disclosed: ['nausea'], volunteered: [] })
  })
  it('lets the text decide over the claim', () => {
    const before = play(['ask smoking'])
    const report = {
      claimed: ['smoking'],
      withheld: { smoking: 'trust', 'smoking-now': 'trust' },
      unlisted: [],
      notUnderstood: false,
      trust: 4,
      cueSteps: [],
    } as const
    const silent = scribe.readPatientTurn('Do we have to go into that?', before, report)
    expect(silent).toMatchObject({
      ledger: { disclosed: [], withheld: ['smoking', 'smoking-now'], reasons: { smoking: 'trust' } },
      mismatch: { claimed: ['smoking'], found: [] },
    })
    const slipped = scribe.readPatientTurn('I did twenty a day for twenty-five years. I gave up six years back.', before, report)
    expect(slipped.mismatch).toBeUndefined()
    expect(slipped.ledger).toMatchObject({ disclosed: ['smoking'], withheld: ['smoking-now'], reasons: { 'smoking-now': 'trust' } })
  })
  it('sets contradictions apart from what was told', () => {
    const before = play(['ask sweating'])
    const read = scribe.readPatientTurn('No.', before)
    expect(read).toMatchObject({ contradictions: ['sweating'], ledger: { disclosed: [], denied: [] } })
    expect(read.mismatch).toBeUndefined()
  })
  it('keeps findings that the case does not list', () => {
    expect(play(['ask finding-hearing-loss'])[0]!.ledger.unlisted).toEqual(['finding-hearing-loss'])
  })
})

describe('repeats', () => {
  const told = ['ask leg', 'No, my legs are fine.']
  it('are targets asked again after they were told', () => {
    expect(play([...told, 'ask leg']).at(-1)!.ledger.repeated).toEqual(['leg'])
    expect(play(['hello', 'No, my legs are fine.', 'ask leg']).at(-1)!.ledger.repeated).toEqual([])
    expect(play(['ask leg', 'Do we have to go into that?', 'ask leg']).at(-1)!.ledger.repeated).toEqual([])
  })
  it.each(['Just to check, ask leg', 'clarify ask leg'])('are forgiven: %s', (text) => {
    expect(play([...told, text]).at(-1)!.ledger).toMatchObject({ asked: ['leg'], repeated: [] })
  })
  it('are forgiven after eight turns of the doctor, and to a poor memory', () => {
    const filler = Array.from({ length: 16 }, () => 'hello')
    expect(play([...told, ...filler, 'ask leg']).at(-1)!.ledger.repeated).toEqual([])
    expect(play([...told, ...filler.slice(4), 'ask leg']).at(-1)!.ledger.repeated).toEqual(['leg'])
    expect(
      play([...told, 'ask leg'], {}, createScribe({ sheet, understanding: fakeUnderstanding(), matcher, forgivesRepeats: true })).at(-1)!
        .ledger.repeated,
    ).toEqual([])
  })
})

describe('the context of a reading', () => {
  it('is what was told, the last question and the open cue with its line', () => {
    const contexts: ReadingContext[] = []
    const by = createScribe({ sheet, understanding: fakeUnderstanding(contexts), matcher })
    const turns = play(
      ['ask father', "My dad's heart started at fifty-three. It killed him at fifty-nine. Fifty-nine. And I'm not far off, am I."],
      {},
      by,
    )
    turns[1]!.cue = { id: 'same-age', kind: 'cue', intensity: 2 }
    by.readDoctorTurn('hello', turns, [{ id: 'same-age', turn: 1, state: 'open', intensity: 2 }])
    expect(contexts.at(-1)).toMatchObject({
      doctorTurns: 1,
      told: new Set(['father']),
      lastTold: ['father'],
      previous: { facts: ['father'] },
      openCue: { id: 'same-age', shown: "Fifty-nine. And I'm not far off, am I." },
    })
    by.readDoctorTurn('hello', turns, [
      { id: 'same-age', turn: 1, state: 'open', intensity: 2 },
      { id: 'same-age', turn: 2, state: 'eased', intensity: 2 },
    ])
    expect(contexts.at(-1)!.openCue).toBeNull()
  })
})

describe('any conversation', () => {
  const lines = Object.values(sheet.facts).flatMap((facts) =>
    Object.values(facts).flatMap((fact) => [...fact.say, ...(fact.guarded ?? [])]),
  )
  it('keeps its lists within each other', () => {
    const doctor = fc.subarray(ids, { maxLength: 3 }).map((asked) => `ask ${asked.join(' ')}`)
    const patient = fc
      .array(fc.constantFrom(...lines, 'No.', 'Yes.', 'Why do you ask?'), { minLength: 1, maxLength: 3 })
      .map((said) => said.join(' '))
    const withheld = fc.subarray(ids, { maxLength: 3 }).map((kept) => Object.fromEntries(kept.map((id) => [id, 'trust' as const])))
    const exchange = fc.record({ lines: fc.tuple(doctor, patient), withheld })
    fc.assert(
      fc.property(fc.array(exchange, { minLength: 1, maxLength: 4 }), (exchanges) => {
        const said = exchanges.flatMap((each) => each.lines)
        const reports = Object.fromEntries(exchanges.map((each, at) => [2 * at + 1, { withheld: each.withheld }]))
        for (const { ledger, role } of play(said, reports)) {
          const { asked, disclosed, volunteered, denied, withheld: kept, repeated, reasons } = ledger
          expect(volunteered.every((id) => disclosed.includes(id) && !asked.includes(id))).toBe(true)
          expect(denied.every((id) => disclosed.includes(id))).toBe(true)
          expect(kept.some((id) => disclosed.includes(id))).toBe(false)
          expect(Object.keys(reasons).sort()).toEqual([...kept].sort())
          expect(repeated.every((id) => asked.includes(id))).toBe(true)
          if (role === 'doctor') expect(disclosed).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})
