import { type EventOf, NOT_EVALUABLE } from '../../domain/event'
import { ITEMS } from '../../evaluation/encounter/items'
import { type CraftRow, craftRows } from '../question-craft'
import { buildCues } from './cues'
import { buildDifferential, buildReasoning } from './diagnosis'
import { buildFacts } from './facts'
import { buildJudgements } from './judgements'
import type { DebriefModel } from './model'
import { buildNextSteps } from './next-steps'
import { buildPlan } from './plan'
import { buildSeatUsage } from './seat-usage'
import { type DebriefInput, type DebriefSource, readSource } from './source'
import { buildTurns } from './turns'

/** Everything the debrief shows, from the log of an ended encounter and its case. Pure: the same log gives the same debrief. */
export function buildDebrief(input: DebriefInput): DebriefModel {
  const source = readSource(input)
  const turns = buildTurns(source)
  const facts = buildFacts(source)
  const redFlags = facts.filter((fact) => fact.redFlag)
  const { cues, notShown } = buildCues(source)
  const differential = buildDifferential(source)
  const plan = buildPlan(source)
  const scored = source.events.findLast((event) => event.type === 'encounter-scored')
  return {
    ...identify(source),
    profile: scored ? profileOf(scored.scores, source, differential, plan) : null,
    coverage: scored?.coverage ?? null,
    criticalRecall: scored?.criticalRecall ?? null,
    items: itemsOf(scored?.items ?? {}),
    flags: scored?.flags ?? [],
    turns,
    facts,
    redFlags,
    cues,
    cuesNotShown: notShown,
    differential,
    plan,
    craft: craftOf(scored, source),
    reasoning: buildReasoning(source),
    viva: source.case.key.viva,
    judgements: buildJudgements(source.events),
    critique: source.events.findLast((event) => event.type === 'criticised')?.critique ?? null,
    nextSteps: buildNextSteps({ facts, redFlags, cues, differential, plan }, source),
    took: buildSeatUsage(source),
  }
}

function profileOf(
  scores: EventOf<'encounter-scored'>['scores'],
  source: DebriefSource,
  differential: DebriefModel['differential'],
  plan: DebriefModel['plan'],
): DebriefModel['profile'] {
  const questions = source.record.doctorTurns.filter((turn) => turn.reading.questions.length > 0).length
  return {
    history: { score: scores.history, n: questions, of: 'questions' },
    empathy: { score: scores.empathy, n: scores.empathy.evidence.length, of: 'cues' },
    diagnosis: { score: scores.diagnosis, n: differential.given.length, of: 'diagnoses' },
    management: { score: scores.management, n: plan.rows.length + plan.needs.length, of: 'plans' },
  }
}

function craftOf(scored: EventOf<'encounter-scored'> | undefined, { policy }: DebriefSource): CraftRow[] {
  const craft = scored?.details?.figures.craft
  return craft ? craftRows((name) => craft[name] ?? { value: null }, policy) : []
}

/** In the order of the mark scheme; an item of another rubric keeps its id for a name. */
function itemsOf(scores: EventOf<'encounter-scored'>['items']): DebriefModel['items'] {
  return Object.entries(scores)
    .map(([id, score]) => ({ id, name: ITEMS[id]?.name ?? id, domain: ITEMS[id]?.domain ?? ('close' as const), score }))
    .sort((a, b) => (ITEMS[a.id]?.number ?? 99) - (ITEMS[b.id]?.number ?? 99))
}

function identify({ case: subject, persona, events }: DebriefSource): Pick<DebriefModel, 'case' | 'patient' | 'persona' | 'encounter'> {
  const start = events.find((event) => event.type === 'encounter-start')
  const end = events.findLast((event) => event.type === 'encounter-end')
  const { name, age, ageUnit, sex } = subject.patient.who
  const unknown = { kind: 'person', name: 'unknown' } as const
  return {
    case: {
      id: subject.id,
      title: subject.title,
      diagnosis: subject.key.diagnosis.name,
      sources: subject.sources.map(({ title, by, year, url }) => ({ title, by, year, url: url ?? null })),
    },
    patient: { name, age, ageUnit, sex },
    persona: { id: persona.id, name: persona.name, summary: persona.summary, portrait: persona.portrait },
    encounter: {
      seats: start?.seats ?? { doctor: unknown, patient: unknown },
      reason: end?.reason ?? null,
      evaluable: end !== undefined && !NOT_EVALUABLE.has(end.reason),
      startedAt: events[0]?.at ?? '',
      endedAt: end?.at ?? events.at(-1)?.at ?? '',
    },
  }
}
