import type { Case, Fact, Trigger } from './domain/case'
import type { Problem } from './domain/errors'
import type { Knowledge } from './domain/knowledge'
import { SLOTS } from './domain/vocabulary'
import { problemAt, type YamlDocument } from './yaml-document'

/** Every name in a case that must stand somewhere else: facts, chart, speakers, findings, conditions (content.md 1.3, rule 1). */
export function checkReferences(document: YamlDocument, subject: Case, knowledge: Knowledge): Problem[] {
  const problems: Problem[] = []
  const report = (path: PropertyKey[], message: string) => problems.push(problemAt(document, path, message))
  const facts = new Map<string, { fact: Fact; path: PropertyKey[] }>()
  for (const [domain, entries] of Object.entries(subject.patient.facts)) {
    for (const [id, fact] of Object.entries(entries)) {
      const path = ['patient', 'facts', domain, id]
      if (facts.has(id)) report(path, `fact id "${id}" is used twice`)
      if (!(SLOTS[domain as keyof typeof SLOTS] as readonly string[]).includes(fact.slot))
        report([...path, 'slot'], `"${fact.slot}" is not a slot of ${domain}`)
      facts.set(id, { fact, path })
    }
  }
  const speakers = Object.keys(subject.patient.speakers)
  const needFacts = (ids: readonly string[] | undefined, path: PropertyKey[]) =>
    ids?.forEach((id, index) => {
      if (!facts.has(id)) report([...path, index], `no fact "${id}" in this case`)
    })
  const needSpeakers = (ids: readonly string[] | undefined, path: PropertyKey[]) =>
    ids?.forEach((id) => {
      if (!speakers.includes(id)) report(path, `no speaker "${id}" in this case`)
    })
  const needReferences = (references: readonly string[], path: PropertyKey[]) =>
    references.forEach((reference, index) => {
      if (!resolves(subject, facts, reference)) report([...path, index], `"${reference}" is neither a fact nor in the chart`)
    })
  const needFinding = (finding: string, path: PropertyKey[]) => {
    const [id = '', value] = finding.split('=')
    const known = knowledge.findings[id]
    if (!known) return report(path, `no finding "${id}" in cases/knowledge/findings`)
    const values = 'values' in known ? known.values : undefined
    if (value !== undefined && !values?.[value]) report(path, `finding "${id}" has no value "${value}"`)
  }
  const needTriggers = (triggers: readonly Trigger[], path: PropertyKey[]) => {
    for (const [index, trigger] of triggers.entries()) needFacts(trigger.after, [...path, index, 'after'])
  }

  const leads = Object.values(subject.patient.speakers).filter((speaker) => speaker.lead).length
  if (leads !== 1) report(['patient', 'speakers'], `has ${leads} lead speakers; one is needed`)
  needFacts(subject.station.given, ['station', 'given'])
  needFacts(subject.patient.opening.facts, ['patient', 'opening', 'facts'])
  for (const { fact, path } of facts.values()) {
    needFacts(fact.with, [...path, 'with'])
    needSpeakers(fact.by, [...path, 'by'])
    needSpeakers(Object.keys(fact.sayAs ?? {}), [...path, 'sayAs'])
    for (const finding of [fact.finding ?? []].flat()) needFinding(finding, [...path, 'finding'])
  }
  for (const [id, cue] of Object.entries(subject.patient.cues)) {
    needFacts(cue.opens, ['patient', 'cues', id, 'opens'])
    needTriggers(cue.when, ['patient', 'cues', id, 'when'])
  }
  for (const [index, question] of subject.patient.questions.entries()) needTriggers(question.when, ['patient', 'questions', index, 'when'])
  for (const [kind, items] of [
    ['examination', subject.chart.examination],
    ['investigations', subject.chart.investigations],
  ] as const) {
    for (const [id, item] of Object.entries(items)) if (item.finding) needFinding(item.finding, ['chart', kind, id, 'finding'])
  }
  checkKey(subject, knowledge, { report, needFacts, needReferences })
  return problems
}

type Checks = {
  report: (path: PropertyKey[], message: string) => void
  needFacts: (ids: readonly string[] | undefined, path: PropertyKey[]) => void
  needReferences: (references: readonly string[], path: PropertyKey[]) => void
}

function checkKey(subject: Case, knowledge: Knowledge, { report, needFacts, needReferences }: Checks): void {
  const { marks, diagnosis, differentials, management, reasoning } = subject.key
  const needCondition = (id: string, path: PropertyKey[]) => {
    if (!knowledge.conditions[id]) report(path, `no condition "${id}" in cases/knowledge/conditions`)
  }
  const needDiagnosis = subject.level === undefined ? needCondition : () => undefined
  for (const list of ['critical', 'redFlags', 'important'] as const) needFacts(marks[list], ['key', 'marks', list])
  marks.redFlags.forEach((id, index) => {
    if (!marks.critical.includes(id)) report(['key', 'marks', 'redFlags', index], `red flag "${id}" is not among the critical facts`)
  })
  // Cases from elsewhere may have what nobody here knows; their origin says so.
  needDiagnosis(diagnosis.condition, ['key', 'diagnosis', 'condition'])
  differentials.forEach((entry, index) => {
    needCondition(entry.condition, ['key', 'differentials', index, 'condition'])
    needReferences(entry.for, ['key', 'differentials', index, 'for'])
    needReferences(entry.against, ['key', 'differentials', index, 'against'])
  })
  for (const need of ['escalation', 'followUp'] as const) needReferences(management[need].because, ['key', 'management', need, 'because'])
  for (const group of ['investigations', 'treatments'] as const) {
    for (const list of ['must', 'should', 'avoid'] as const) {
      management[group][list].forEach((item, index) => {
        if ('test' in item && !subject.chart.investigations[item.test])
          report(['key', 'management', group, list, index], `no test "${item.test}" in the chart`)
      })
    }
  }
  reasoning.forEach((entry, index) => {
    needCondition(entry.about, ['key', 'reasoning', index, 'about'])
    needReferences(entry.because, ['key', 'reasoning', index, 'because'])
  })
}

function resolves(subject: Case, facts: ReadonlyMap<string, unknown>, reference: string): boolean {
  const [kind, id = ''] = reference.split('/')
  if (kind === 'exam') return id in subject.chart.examination
  if (kind === 'test') return id in subject.chart.investigations
  if (kind === 'vital') return id in subject.chart.vitals
  return facts.has(reference)
}
