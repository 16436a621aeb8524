import type { HistoryFinding, Knowledge } from '../../domain/knowledge'
import type { Domain, Slot } from '../../domain/vocabulary'
import { SLOTS } from '../../domain/vocabulary'
import { createTargetFinder } from '../../language/find-targets'
import { HISTORY_CONCEPTS } from '../../language/lexicon/concepts-history'
import { LIFE_CONCEPTS } from '../../language/lexicon/concepts-life'
import { SYMPTOM_CONCEPTS } from '../../language/lexicon/concepts-symptoms'
import { FAINT_WORDS } from '../../language/lexicon/stop-words'
import { readAnswer } from '../../language/read-answer'
import { conceptsOf } from '../../language/words'
import type { Statement } from './vignette'

/** Where a statement belongs, and the findings it speaks of, written as a fact links them. */
export type Placed = { domain: Domain; slot: Slot; findings: string[] }

/** A clause names a finding from here on, and so does a word of the synonym lexicon by itself. */
const NAMES = 0.65
const WORD_NAMES = 0.85
const CLAUSE = /[,;:]|\.\s|\b(?:and|but|or|with|which|that|accompanied by|associated with|as well as)\b/
/** "No contact with sick people" denies nothing of sick people. */
const DENIAL_PART = /[,;]|\b(?:and|or|nor)\b/
/** What tells something by itself, alone or with a part of the body before it ("chest pain"): pain has to be somewhere. */
const TELLING: ReadonlySet<string> = new Set(
  [SYMPTOM_CONCEPTS, HISTORY_CONCEPTS, LIFE_CONCEPTS]
    .flatMap(Object.keys)
    .filter((concept) => concept !== 'pain' && !FAINT_WORDS.has(concept)),
)
/** Of those who are not grown up, and of women. */
const CHILDHOOD: Domain = 'dev'
const OF_WOMEN: Domain = 'ogh'
const UNPLACED = { domain: 'hpi', slot: 'associated' } as const

/** Finds the place of statements by what the language module makes of their clauses. A finding is linked only where its clause is heard to answer it. */
export function createPlacer(knowledge: Knowledge, isChild: boolean): (statement: Statement, sex: 'female' | 'male') => Placed {
  const finder = createTargetFinder(null, knowledge)

  const historyFinding = (id: string): HistoryFinding | null => {
    const finding = knowledge.findings[id]
    return finding !== undefined && 'domain' in finding && (isChild || finding.domain !== CHILDHOOD) ? finding : null
  }

  /** Findings that a clause names as a whole, or by a complaint or illness that stands in it. */
  function namedIn(clause: string): string[] {
    const sure = (text: string, least: number) =>
      finder.find(text).findings.flatMap(({ id, confidence }) => (confidence >= least ? [id] : []))
    return [...new Set([...sure(clause, NAMES), ...tellingPhrases(clause).flatMap((phrase) => sure(phrase, WORD_NAMES))])]
  }

  function linksOf(clause: string, present: boolean): string[] {
    return namedIn(clause).flatMap((id) => {
      const finding = historyFinding(id)
      if (finding === null || finding.type === 'text') return []
      if (finding.type === 'boolean') return !present || readAnswer(clause, finding).answer === 'yes' ? [id] : []
      const { answer } = readAnswer(clause, finding)
      return answer in finding.values ? [`${id}=${answer}`] : []
    })
  }

  return ({ text, present, domain: filed, own, findings: known }, sex) => {
    const fits = (domain: Domain | null) =>
      domain !== null && (isChild || domain !== CHILDHOOD) && (sex === 'female' || domain !== OF_WOMEN)
    const clauses = text.split(present ? CLAUSE : DENIAL_PART).map((clause) => clause.trim())
    const findings = known ?? [...new Set(clauses.flatMap((clause) => linksOf(clause, present)))]
    // A short answer is about what was asked.
    const read = [...(own?.ask ?? []), text, ...clauses]
      .map((part) => finder.find(part))
      .find(({ domain, slot }) => fits(domain) && slot !== null)
    const linked = historyFinding((findings[0] ?? '').split('=')[0]!)
    const places: (Pick<Placed, 'domain' | 'slot'> | null)[] = [linked, read ? { domain: read.domain!, slot: read.slot! } : null]
    const place = places.find((each) => each !== null && fits(each.domain)) ?? UNPLACED
    if (filed === null || filed === place.domain) return { domain: place.domain, slot: place.slot, findings }
    return { domain: filed, slot: SLOTS[filed][0], findings }
  }
}

/** Words of the lexicon that tell something, and those that stand side by side taken together. */
function tellingPhrases(clause: string): string[] {
  const mentions = conceptsOf(clause)
  const pairs = mentions.flatMap(({ start, end }, at) => {
    const next = mentions[at + 1]
    return next !== undefined && clause.slice(end, next.start).trim() === '' ? [clause.slice(start, next.end)] : []
  })
  return [...pairs, ...mentions.flatMap(({ concept, start, end }) => (TELLING.has(concept) ? [clause.slice(start, end)] : []))]
}
