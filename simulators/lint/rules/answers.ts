import type { Case } from '../../domain/case'
import { answersOfLinks } from '../../knowledge/answers'
import { ageInYears } from '../../knowledge/prior'
import { createReasoner } from '../../knowledge/reasoner'
import { mentions } from '../../language/names-diagnosis'
import { EMPTY_CONTEXT } from '../../language/understanding'
import type { Rule } from '../rule'

const LEAST_QUESTIONS = 3
const HIT = 0.5
const LIKELY = 0.8

/** Rule 3: nothing that a candidate or a patient can read or say names the answer. A sketch may: it is no test of a diagnosis, and is told so. */
export const answerIsNotNamed: Rule = ({ value }, report) => {
  const severity = value.level === 'sketch' ? 'warning' : 'error'
  const { diagnosis, differentials } = value.key
  const names = [
    diagnosis.name,
    ...diagnosis.accepted,
    ...diagnosis.close,
    ...diagnosis.broader,
    ...diagnosis.sibling,
    ...differentials.filter((entry) => entry.mustNotMiss).flatMap((entry) => [entry.name, ...(entry.accepted ?? [])]),
  ]
  const look = (node: unknown, path: PropertyKey[]) => {
    if (typeof node === 'string') {
      const found = mentions(node, names)[0]
      if (found) report(path, `names "${found.name}"`, severity)
    } else if (Array.isArray(node)) {
      for (const [index, each] of node.entries()) look(each, [...path, index])
    } else if (node !== null && typeof node === 'object') {
      for (const [name, each] of Object.entries(node)) {
        look(name.replaceAll('-', ' '), [...path, name])
        look(each, [...path, name])
      }
    }
  }
  look(value.id.replaceAll('-', ' '), ['id'])
  look(value.title, ['title'])
  look(value.station, ['station'])
  look(withoutLinks(value.patient), ['patient'])
}

/** Findings are links into the vocabulary, not words that anyone says. */
function withoutLinks(patient: Case['patient']): unknown {
  return JSON.parse(JSON.stringify(patient, (name, value) => (name === 'finding' ? undefined : value)))
}

/** Rule 4, second half: every fact can be asked for in three ways, and each is understood. */
export const factsCanBeAskedFor: Rule = ({ facts, knowledge, understanding }, report) => {
  for (const { id, fact, path } of facts) {
    const fromFindings = [fact.finding ?? []].flat().flatMap((link) => {
      const finding = knowledge.findings[link.split('=')[0]!]
      return finding && 'domain' in finding ? finding.questions : []
    })
    const questions = [...(fact.ask ?? []), ...fromFindings]
    if (questions.length < LEAST_QUESTIONS)
      report([...path, 'ask'], `can be asked for in ${questions.length} ways; ${LEAST_QUESTIONS} are needed`)
    for (const question of questions) {
      const targets = understanding.read(question, EMPTY_CONTEXT).questions.flatMap((reading) => reading.facts)
      if (!targets.some((target) => target.id === id && target.confidence >= HIT)) report(path, `is not reached by "${question}"`)
    }
  }
}

/** Rule 8: what the true condition usually brings is listed, so that a policy answer never contradicts the picture. */
export const pictureIsListed: Rule = ({ value, facts, knowledge }, report) => {
  const condition = knowledge.conditions[value.key.diagnosis.condition]
  const listed = new Set(facts.flatMap(({ fact }) => [fact.finding ?? []].flat().map((link) => link.split('=')[0])))
  for (const [id, likelihood] of Object.entries(condition?.findings ?? {})) {
    const finding = knowledge.findings[id]
    const usual = likelihood === 'always' || likelihood === 'usual' || (typeof likelihood === 'number' && likelihood >= LIKELY)
    if (usual && finding && 'domain' in finding && !listed.has(id))
      report(['patient', 'facts'], `does not list "${id}", which the condition usually brings`)
  }
}

/** Rule 10: the answer can be reached, weighed and paid for. */
export const answerCanBeReached: Rule = ({ value, facts, knowledge }, report) => {
  const { key, chart, station, patient } = value
  key.differentials.forEach((entry, index) => {
    if (entry.mustNotMiss && entry.against.length < 2)
      report(['key', 'differentials', index, 'against'], 'has fewer than two: a dangerous alternative must be arguable')
  })
  const tests = [...key.management.investigations.must, ...key.management.investigations.should].flatMap((item) =>
    'test' in item ? item.test : [],
  )
  const price = tests.reduce((sum, id) => sum + (chart.investigations[id]?.price ?? 0), 0)
  if (station.budget !== null && price > station.budget)
    report(['station', 'budget'], `is ${station.budget}; the tests that must and should be done cost ${price}`)
  const { age, ageUnit, sex } = patient.who
  const answers = [
    ...facts.flatMap(({ fact }) => answersOfLinks(fact.finding, fact.present, knowledge)),
    ...[...Object.values(chart.examination), ...Object.values(chart.investigations)].flatMap((item) =>
      answersOfLinks(item.finding, item.abnormal, knowledge),
    ),
  ]
  const first = createReasoner(knowledge, { setting: station.setting, age: ageInYears(age, ageUnit), sex })
    .believe(answers)
    .ranked()[0]
  if (first && first.condition !== key.diagnosis.condition) {
    report(
      ['key', 'diagnosis', 'condition'],
      `all facts and findings together point to "${first.condition}" (${first.probability.toFixed(2)})`,
    )
  }
}
