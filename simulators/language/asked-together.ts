import type { PatientSheet } from '../domain/case'
import type { Knowledge } from '../domain/knowledge'
import type { QuestionReading, Span } from '../domain/ledger'
import type { Target } from './choose-targets'
import type { TargetFinder } from './find-targets'
import { createNearestFacts } from './nearest-facts'
import { type ByWords, weighFacts } from './weigh-facts'
import { tokenise } from './words'

/** A question as its words were read. `byWords`: it means what its words name; else it leans on what was said before. */
export type WordedQuestion = { question: QuestionReading; byWords: boolean }

const HIT = 0.5
/** The questions of a turn say together what they are after, up to so many words; of a longer turn each sentence by itself. */
const TOGETHER = 30

/** Weighs the facts of a turn's questions by how near these lie, taken together, to the questions that are known after each fact. */
export type AskedTogether = (
  text: string,
  sentences: readonly Span[],
  read: readonly WordedQuestion[],
  finder: TargetFinder,
  told: ReadonlySet<string>,
) => QuestionReading[]

export function createAskedTogether(sheet: PatientSheet, knowledge: Knowledge): AskedTogether {
  const nearestFacts = createNearestFacts(sheet, knowledge)

  const weighed = (asks: string, group: readonly QuestionReading[], finder: TargetFinder, told: ReadonlySet<string>): QuestionReading[] => {
    const near = nearestFacts(tokenise(asks))
    if (near === null) return [...group]
    const { added, dropped } = weighFacts(near, aimsOf(group), told)
    const kept = group.map((question) => without(question, added.length > 0 && group.length === 1 ? dropped : sparing(question, dropped)))
    return added.reduce((questions, fact) => withFact(questions, fact, finder), kept)
  }

  return (text, sentences, read, finder, told) => {
    const asking = sentences
      .map((sentence) => ({ sentence, own: read.filter(({ question, byWords }) => byWords && within(question, sentence)) }))
      .filter(({ own }) => own.length > 0)
    const words = asking.map(({ sentence }) => text.slice(sentence.start, sentence.end))
    const isShort = tokenise(words.join(' ')).length <= TOGETHER
    const groups = isShort
      ? [{ asks: words.join(' '), own: asking.flatMap(({ own }) => own) }]
      : asking.map(({ own }, at) => ({ asks: words[at]!, own }))
    const changed = new Map(
      groups.flatMap(({ asks, own }) => {
        const before = own.map(({ question }) => question)
        const after = own.length === 0 ? [] : weighed(asks, before, finder, told)
        return after.map((question, at) => [before[at]!, question] as const)
      }),
    )
    return read.map(({ question }) => changed.get(question) ?? question)
  }
}

const within = (question: Span, sentence: Span): boolean => question.start >= sentence.start && question.start < sentence.end

/** What several questions aim at by their words, each fact once and as surely as any of them. */
export function aimsOf(group: readonly QuestionReading[]): ByWords {
  const facts = new Map<string, number>()
  for (const { id, confidence } of group.flatMap((question) => question.facts)) facts.set(id, Math.max(confidence, facts.get(id) ?? 0))
  return {
    facts: [...facts].map(([id, confidence]) => ({ id, confidence })),
    findings: group.flatMap((question) => question.findings),
  }
}

/** Gives a fact to the first question that has none of its own, or else to the last. What such a question seemed to be after, the fact answers. */
function withFact(questions: readonly QuestionReading[], fact: Target, finder: TargetFinder): QuestionReading[] {
  const isBare = ({ facts }: QuestionReading) => facts.every(({ confidence }) => confidence < HIT)
  const bare = questions.findIndex(isBare)
  const at = bare < 0 ? questions.length - 1 : bare
  return questions.map((question, index) => {
    if (index !== at) return question
    const facts = [...question.facts.filter(({ id }) => id !== fact.id), fact].sort((left, right) => right.confidence - left.confidence)
    if (bare < 0) return { ...question, facts }
    const profile = finder.profileOf(fact.id)
    const [place] = profile?.places ?? []
    const findings = (profile?.findings ?? []).map((id) => ({ id, confidence: fact.confidence }))
    return { ...question, facts, findings, domain: place?.domain ?? question.domain, slot: place?.slot ?? question.slot, understood: true }
  })
}

function without(question: QuestionReading, dropped: ReadonlySet<string>): QuestionReading {
  return { ...question, facts: question.facts.filter(({ id }) => !dropped.has(id)) }
}

/** A question that would be left with nothing keeps what it means. */
function sparing({ facts }: QuestionReading, dropped: ReadonlySet<string>): ReadonlySet<string> {
  return facts.some(({ id, confidence }) => confidence >= HIT && !dropped.has(id)) ? dropped : new Set()
}
