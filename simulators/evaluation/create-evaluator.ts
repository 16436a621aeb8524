import type { Case, Cue } from '../domain/case'
import type { CueId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Policy } from '../domain/policy'
import type { SafetyFlag, Score } from '../domain/score'
import { ageInYears } from '../knowledge/prior'
import { createReasoner } from '../knowledge/reasoner'
import { beliefsBeforeTurns } from './beliefs'
import { markedFacts } from './case-marks'
import { scoreComposite } from './encounter/composite'
import { cueAnswers } from './encounter/cue-answers'
import { scoreEncounterDiagnosis } from './encounter/diagnosis'
import { scoreEncounterEmpathy } from './encounter/empathy'
import { allFigures } from './encounter/figures/all'
import { scoreCoverage, scoreCriticalRecall, scoreEncounterHistory, screenRedFlags } from './encounter/history'
import { scoreItems } from './encounter/items'
import { managementFlags, scoreManagement } from './encounter/management'
import { scoreProfile } from './encounter/profile'
import { type DoctorTurn, emptyRecord, extendRecord } from './encounter-record'
import type { Evaluator, ScorableEvent, ScoredEncounter, ScoredTurn, Scorer } from './evaluator'
import type { Listener } from './listener'
import { type RuleScore, unmeasured } from './scores'
import type { ScoringContext } from './scoring-context'
import { bestQuestion, scoreDiagnosisProcess } from './turn/diagnosis-process'
import { scoreDiagnosisState } from './turn/diagnosis-state'
import { scoreEmpathy } from './turn/empathy'
import { scoreHistory } from './turn/history'
import { safetyFlags } from './turn/safety'
import { turnWithoutMarks, withoutMarks } from './without-marks'

/** Raised whenever a rule changes what it gives for the same input. */
const EVALUATOR_VERSION = '3'

export type EvaluatorParts = {
  case: Case
  /** The case's cues and the persona's. */
  cues: Readonly<Record<CueId, Cue>>
  listener: Listener
  knowledge: Knowledge
  policy: Policy
  /** Hash of the policy, kept with every score. */
  policyHash: string
}

/** The offline evaluator: rules on the ledger, the readings and the acts. What they cannot measure is null with its reason. */
export function createEvaluator({ case: subject, cues, listener, knowledge, policy, policyHash }: EvaluatorParts): Evaluator {
  const versions = { evaluator: EVALUATOR_VERSION, policy: policyHash.slice(0, 12) }
  const facts = markedFacts(subject)
  const { age, ageUnit, sex } = subject.patient.who
  const reasoner = createReasoner(knowledge, { setting: subject.station.setting, age: ageInYears(age, ageUnit), sex })
  const asScore = (score: RuleScore): Score => ({ ...score, source: 'rule', versions })
  const marked = subject.level === undefined
  const leave = (encounter: ScoredEncounter) => (marked ? encounter : withoutMarks(encounter))
  const leaveTurn = (turn: ScoredTurn) => (marked ? turn : turnWithoutMarks(turn))

  function follow(): Scorer {
    const reading = emptyRecord()
    const believed = beliefsBeforeTurns({ subject, knowledge, facts }, reasoner)
    const { record } = reading
    const context = (): ScoringContext => ({
      ...{ subject, cues, listener, knowledge, policy, facts, record },
      beliefs: believed(record.doctorTurns),
    })
    return {
      add: (event) => extendRecord(reading, event),
      scoreTurn(turn) {
        const found = record.doctorTurns.find((each) => each.turn === turn)
        return found ? leaveTurn(scored(found, context(), asScore).scored) : notADoctorTurn(turn, asScore)
      },
      scoreEncounter() {
        const whole = context()
        const turns = record.doctorTurns.map((turn) => scored(turn, whole, asScore))
        return { turns: turns.map((turn) => leaveTurn(turn.scored)), encounter: leave(scoreWhole(whole, turns, asScore)) }
      },
    }
  }
  const after = (events: readonly ScorableEvent[]): Scorer => {
    const scorer = follow()
    for (const event of events) scorer.add(event)
    return scorer
  }
  return {
    follow,
    scoreTurn: (events, turn) => after(events).scoreTurn(turn),
    scoreEncounter: (events) => after(events).scoreEncounter(),
  }
}

type AsScore = (score: RuleScore) => Score
type Rated = { scored: ScoredTurn; history: RuleScore; process: RuleScore }

function scored(turn: DoctorTurn, context: ScoringContext, asScore: AsScore): Rated {
  const history = scoreHistory(turn, context)
  const process = scoreDiagnosisProcess(turn, context)
  return {
    history,
    process,
    scored: {
      turn: turn.turn,
      scores: {
        history: asScore(history),
        empathy: asScore(scoreEmpathy(turn, context)),
        diagnosisProcess: asScore(process),
        diagnosisState: asScore(scoreDiagnosisState(turn, context)),
      },
      flags: safetyFlags(turn, context),
      best: bestQuestion(turn, context),
    },
  }
}

function scoreWhole(context: ScoringContext, turns: readonly Rated[], asScore: AsScore): ScoredEncounter {
  const histories = turns.map(({ history }) => history)
  const cues = cueAnswers(context)
  const rated = {
    history: scoreEncounterHistory(context, histories),
    empathy: scoreEncounterEmpathy(context, cues),
    diagnosis: scoreEncounterDiagnosis(context),
    management: scoreManagement(context),
  }
  const redFlags = screenRedFlags(context)
  const items = scoreItems(context, { ...rated, turns: histories })
  const profile = scoreProfile(items, context)
  const flags = [...turns.flatMap((turn) => turn.scored.flags), ...missedRedFlags(context, redFlags.missed), ...managementFlags(context)]
  return {
    scores: {
      history: asScore(rated.history),
      empathy: asScore(rated.empathy),
      diagnosis: asScore(rated.diagnosis),
      management: asScore(rated.management),
    },
    items: Object.fromEntries(Object.entries(items).map(([id, score]) => [id, asScore(score)])),
    coverage: asScore(scoreCoverage(context)),
    criticalRecall: asScore(scoreCriticalRecall(context)),
    redFlags,
    flags,
    details: {
      profile: {
        history: asScore(profile.history),
        communication: asScore(profile.communication),
        diagnosis: asScore(profile.diagnosis),
        management: asScore(profile.management),
        professional: asScore(profile.professional),
      },
      composite: asScore(scoreComposite(context, { ...rated, profile }, flags)),
      cues,
      figures: allFigures(context, { ...rated, cues, processes: turns.map(({ process }) => process) }),
    },
  }
}

function missedRedFlags({ facts }: ScoringContext, missed: readonly string[]): SafetyFlag[] {
  return missed.map((id) => ({ kind: 'red-flag-missed', turn: null, quote: '', detail: facts.get(id)?.fact.text ?? id }))
}

function notADoctorTurn(turn: number, asScore: AsScore): ScoredTurn {
  const none = asScore(unmeasured(`turn ${turn} is not a doctor's turn`))
  return { turn, scores: { history: none, empathy: none, diagnosisProcess: none, diagnosisState: none }, flags: [] }
}
