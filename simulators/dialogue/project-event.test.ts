import { describe, expect, it } from 'vitest'
import type { EncounterEvent } from '../domain/event'
import { emptyLedger } from '../domain/ledger'
import type { Score } from '../domain/score'
import { projectEvent } from './project-event'

const score: Score = { value: 0.5, evidence: [], source: 'rule', versions: {} }
const scores = { history: score, empathy: score, diagnosisProcess: score, diagnosisState: score }
const patientTurn: EncounterEvent = {
  type: 'turn-end',
  turn: 1,
  role: 'patient',
  speaker: 'anna',
  text: 'It hurts.',
  status: 'complete',
  ledger: { ...emptyLedger(), asked: ['site'], disclosed: ['site'], withheld: ['secret-fact'], reasons: { 'secret-fact': 'trust' } },
  cue: { id: 'hidden-cue', kind: 'cue', intensity: 2 },
  inside: { trust: 4, claimed: ['site'] },
}
const turnScored: EncounterEvent = {
  type: 'turn-scored',
  turn: 0,
  scores,
  flags: [],
  best: { finding: 'secret-fact', question: 'q', eig: 1 },
}
const cue: EncounterEvent = { type: 'cue', id: 'hidden-cue', turn: 1, state: 'open', intensity: 2 }
const act: EncounterEvent = { type: 'act', id: 'a', afterTurn: 1, by: 'doctor', act: { kind: 'examine', request: 'heart', found: [] } }

describe('what leaves the server', () => {
  it('an observer sees everything', () => {
    for (const event of [patientTurn, turnScored, cue, act])
      expect(projectEvent(event, { viewer: 'observer', mode: 'exam', ended: false })).toEqual(event)
  })

  it('a candidate hears the words and nothing of what code knows', () => {
    for (const mode of ['live-feedback', 'held-back', 'exam'] as const) {
      const seen = JSON.stringify(projectEvent(patientTurn, { viewer: 'doctor', mode, ended: false }))
      expect(seen).toContain('It hurts.')
      expect(seen).not.toMatch(/secret-fact|hidden-cue|trust|claimed/)
      expect(projectEvent(cue, { viewer: 'doctor', mode, ended: false })).toBeNull()
    }
  })

  it('live feedback shows own scores without the best question; other modes show none before the end', () => {
    const live = projectEvent(turnScored, { viewer: 'doctor', mode: 'live-feedback', ended: false })
    expect(live).toMatchObject({ type: 'turn-scored', scores })
    expect(JSON.stringify(live)).not.toContain('secret-fact')
    expect(projectEvent(turnScored, { viewer: 'doctor', mode: 'held-back', ended: false })).toBeNull()
    expect(projectEvent(turnScored, { viewer: 'doctor', mode: 'exam', ended: false })).toBeNull()
    expect(projectEvent(turnScored, { viewer: 'doctor', mode: 'exam', ended: true })).toEqual(turnScored)
  })

  it('what models took for nothing is told to observers, and after the end to the doctor', () => {
    const usage = { calls: 1, inputTokens: 9, cachedTokens: 0, outputTokens: 1, cost: 1, milliseconds: 1 }
    const failed: EncounterEvent = { type: 'turn-failed', turn: 1, code: 'engine-failed', retryable: true, attempt: 0, usage }
    const { usage: _spent, ...bare } = failed
    const seen = (viewer: 'doctor' | 'patient' | 'observer', ended: boolean) => projectEvent(failed, { viewer, mode: 'exam', ended })
    expect([seen('doctor', false), seen('patient', false), seen('patient', true)]).toEqual([bare, bare, bare])
    expect([seen('doctor', true), seen('observer', false)]).toEqual([failed, failed])
  })

  it("the patient's seat never sees acts, scores or ledger, not even after the end", () => {
    for (const ended of [false, true]) {
      const project = (event: EncounterEvent) => projectEvent(event, { viewer: 'patient', mode: 'live-feedback', ended })
      expect([turnScored, cue, act].map(project)).toEqual([null, null, null])
      expect(JSON.stringify(project(patientTurn))).not.toContain('secret-fact')
    }
  })

  it('a candidate is not told which persona was drawn, nor seed or hashes', () => {
    const ref = (id: string) => ({ id, version: 1, hash: 'abcdef' })
    const seat = { kind: 'person', name: 'person' } as const
    const start: EncounterEvent = {
      type: 'encounter-start',
      encounter: 'e',
      case: ref('case'),
      persona: ref('distrustful'),
      seats: { doctor: seat, patient: seat },
      seed: 4711,
      limits: { turns: 40, seconds: null },
      hashes: { doctor: 'abcdef' },
    }
    for (const viewer of ['doctor', 'patient'] as const) {
      expect(JSON.stringify(projectEvent(start, { viewer, mode: 'live-feedback', ended: false }))).not.toMatch(/distrustful|4711|abcdef/)
    }
  })
})
