import type { FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import { remembered } from '../language/remembered'
import { aboutChild, SEXES } from './about-a-child'
import { BACKGROUND } from './background'
import { LINES, type Step } from './lines'
import { oncePerKnowledge } from './once-per-knowledge'
import { clinicalQuestion, leadingQuestion } from './question-faults'

/** What one of the doctor's own turns did, read back from its text. */
export type OwnTurn = { readonly findings: readonly FindingId[]; readonly items: readonly string[]; readonly steps: readonly Step[] }

/** Reads a doctor's turn by the sentences a scripted doctor can say; what a person said in its seat is left unread. */
export type OwnWords = (text: string) => OwnTurn

type Mark = { findings: FindingId[]; items: string[]; steps: Step[] }

/** Room for some thousand turns, in characters. */
const ROOM = 200_000

export const ownWords = oncePerKnowledge(buildIndex)

function buildIndex(knowledge: Knowledge): OwnWords {
  const sentences = new Map<string, Mark>()
  const leads: { lead: string; step: Step }[] = []
  const mark = (sentence: string): Mark => {
    const key = plain(sentence)
    const found = sentences.get(key) ?? { findings: [], items: [], steps: [] }
    sentences.set(key, found)
    return found
  }
  for (const [id, finding] of Object.entries(knowledge.findings)) {
    if ('chart' in finding) continue
    for (const question of renderings(id, finding)) mark(question).findings.push(id)
  }
  for (const { id, lines, finding } of BACKGROUND) {
    for (const line of lines.flatMap(alsoToParent)) {
      mark(line).items.push(id)
      if (finding && knowledge.findings[finding]) mark(line).findings.push(finding)
    }
  }
  for (const [step, lines] of Object.entries(LINES) as [Step, readonly string[]][]) {
    for (const line of lines.flatMap(alsoToParent)) {
      const open = line.indexOf('{')
      if (open > 0) leads.push({ lead: plain(line.slice(0, open)), step })
      else for (const sentence of sentencesIn(line)) mark(sentence).steps.push(step)
    }
  }
  return remembered(ROOM, (text) => readSentences(text, sentences, leads))
}

function readSentences(text: string, sentences: ReadonlyMap<string, Mark>, leads: readonly { lead: string; step: Step }[]): OwnTurn {
  const turn: Mark = { findings: [], items: [], steps: [] }
  for (const sentence of sentencesIn(text)) {
    const key = plain(sentence)
    const known = sentences.get(key) ?? sentences.get(key.replace(/^(?:and|also|then) /, ''))
    turn.findings.push(...(known?.findings ?? []))
    turn.items.push(...(known?.items ?? []))
    turn.steps.push(...(known?.steps ?? []), ...leads.filter(({ lead }) => key.startsWith(lead)).map(({ step }) => step))
  }
  return { findings: [...new Set(turn.findings)], items: [...new Set(turn.items)], steps: [...new Set(turn.steps)] }
}

/** Every way in which a scripted doctor may ask for a finding. */
function renderings(id: FindingId, finding: HistoryFinding): string[] {
  return [...finding.questions, leadingQuestion(finding), clinicalQuestion(id)].flatMap(alsoToParent)
}

function alsoToParent(line: string): string[] {
  return [...new Set([line, ...SEXES.map((sex) => aboutChild(line, sex))])]
}

function sentencesIn(text: string): string[] {
  return text.split(/(?<=[.?!])\s+/)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
