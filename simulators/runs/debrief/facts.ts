import type { MarkedFact } from '../../evaluation/case-marks'
import type { FactOutcome, FactRow, Passage } from './model'
import { type DebriefSource, lineOf } from './source'

/** Every fact of the case with what became of it, in the order of the file. */
export function buildFacts(source: DebriefSource): FactRow[] {
  return [...source.facts.values()].map((marked) => {
    const { outcome, at, reason } = outcomeOf(marked, source)
    const open = outcome === 'missed' || outcome === 'withheld'
    return {
      ...lineOf(marked),
      slot: marked.fact.slot,
      outcome,
      important: marked.weight === 2,
      at,
      reason,
      question: open ? questionFor(marked, source) : null,
      chance: outcome === 'missed' ? chanceFor(marked, source) : null,
    }
  })
}

function outcomeOf({ id }: MarkedFact, source: DebriefSource): { outcome: FactOutcome; at: Passage | null; reason: FactRow['reason'] } {
  const told = source.told.get(id) ?? null
  const asked = source.covered.get(id)
  if (isGiven(id, source)) return { outcome: 'given', at: told, reason: null }
  // What was told before it was asked came unasked, even if the doctor came back to it.
  if (told) return { outcome: asked !== undefined && asked < told.turn ? 'told' : 'volunteered', at: told, reason: null }
  if (asked === undefined) return { outcome: 'missed', at: null, reason: null }
  const refusal = source.turns.find((turn) => turn.role === 'patient' && turn.ledger.withheld.includes(id))
  const question = source.turns.find((turn) => turn.turn === asked)
  const at = refusal ?? question
  return { outcome: 'withheld', at: at ? { turn: at.turn, quote: at.text } : null, reason: refusal?.ledger.reasons[id] ?? null }
}

function isGiven(id: string, { case: subject }: DebriefSource): boolean {
  return subject.station.given.includes(id) || subject.patient.opening.facts.includes(id)
}

/** A way of asking: the case's own first, else the vocabulary's. */
export function questionFor({ fact }: MarkedFact, { findings }: DebriefSource): string | null {
  if (fact.ask?.[0]) return fact.ask[0]
  for (const link of [fact.finding ?? []].flat()) {
    const finding = findings[link.split('=')[0]!]
    if (finding && 'questions' in finding) return finding.questions[0] ?? null
  }
  return null
}

/**
 * Where a missed fact could have been asked: after the patient showed the feeling that lets it out, else after a reply on the same
 * matter, else, for the problem itself, after the first reply. Null where talk never came near it.
 */
function chanceFor(marked: MarkedFact, source: DebriefSource): Passage | null {
  const replies = source.turns.filter((turn) => turn.role === 'patient')
  const passage = (turn: (typeof replies)[number] | undefined) => (turn ? { turn: turn.turn, quote: turn.text } : null)
  const feeling = replies.find((turn) => turn.cue && source.cues[turn.cue.id]?.opens?.includes(marked.id))
  if (feeling) return passage(feeling)
  const tells = (near: (other: MarkedFact) => boolean) =>
    replies.find((turn) =>
      turn.ledger.disclosed.some((id) => {
        const other = source.facts.get(id)
        return other !== undefined && near(other)
      }),
    )
  const related = tells((other) => marked.fact.with?.includes(other.id) === true || other.fact.with?.includes(marked.id) === true)
  const sameSlot = related ?? tells((other) => other.domain === marked.domain && other.fact.slot === marked.fact.slot)
  const sameDomain = sameSlot ?? tells((other) => other.domain === marked.domain && !isGiven(other.id, source))
  return passage(sameDomain ?? (marked.domain === 'hpi' ? replies[0] : undefined))
}
