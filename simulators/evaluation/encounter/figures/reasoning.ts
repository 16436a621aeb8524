import { coverage, termsOf } from '../../../language/words'
import { findingsNamed } from '../../assertions'
import { groundsBefore } from '../../grounds'
import type { ScoringContext } from '../../scoring-context'
import { type Figures, missing, ratio } from './figure'

/** So much of an expected statement has to be in the doctor's reasoning. */
const COVERED = 0.5

/**
 * The case's lines of reasoning against what the doctor exposed of its own: how many are covered, and how many of the findings it names go
 * back to anything. By rule, on words: coarse.
 */
export function reasoningFigures(context: ScoringContext): Figures {
  const { record, subject } = context
  if (record.thoughts.length === 0) {
    const none = missing('no reasoning was exposed')
    return { recall: none, precision: none }
  }
  const terms = record.thoughts.map(termsOf)
  const held = subject.key.reasoning.filter(({ says }) => terms.some((there) => coverage(termsOf(says), there) >= COVERED))
  const grounds = groundsBefore(Number.POSITIVE_INFINITY, context)
  const named = new Set(record.thoughts.flatMap((thought) => findingsNamed(thought, context)))
  return {
    recall: ratio(held.length, subject.key.reasoning.length, 'the case gives no reasoning'),
    precision: ratio([...named].filter((id) => grounds.findings.has(id)).length, named.size, 'the reasoning names no finding'),
  }
}
