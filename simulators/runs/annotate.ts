import type { Catalog } from '../catalog'
import type { Case } from '../domain/case'
import type { Role } from '../domain/identifiers'
import type { Act, Domain, QuestionForm } from '../domain/vocabulary'
import { createUnderstanding } from '../language/create-understanding'
import { EMPTY_CONTEXT, type ReadingContext } from '../language/understanding'

export type Line = { role: Role; text: string }

/** One doctor utterance: what it does and asks, with spans in UTF-16 units. `targets` is null without a case. */
export type Annotation = {
  i: number
  acts: { act: Act; start: number; end: number }[]
  questions: { form: QuestionForm; domain: Domain | null; targets: string[] | null; start: number; end: number }[]
  domains: Domain[]
}

/** Reads every doctor line in the light of those before it. */
export function annotate(lines: readonly Line[], { knowledge }: Catalog, subject: Case | null): Annotation[] {
  const understanding = createUnderstanding({ sheet: subject?.patient ?? null, knowledge })
  let context: ReadingContext = EMPTY_CONTEXT
  return lines.flatMap((line, i) => {
    if (line.role === 'patient') {
      context = { ...context, lastReply: line.text }
      return []
    }
    const reading = understanding.read(line.text, context)
    const last = reading.questions.findLast((question) => question.understood)
    const previous = last
      ? {
          facts: last.facts.map((target) => target.id),
          findings: last.findings.map((target) => target.id),
          domain: last.domain,
          slot: last.slot,
        }
      : context.previous
    context = { ...context, doctorTurns: context.doctorTurns + 1, previous }
    const questions = reading.questions.map(({ form, domain, facts, start, end }) => ({
      form,
      domain,
      targets: subject ? facts.filter((target) => target.confidence >= 0.5).map((target) => target.id) : null,
      start,
      end,
    }))
    return [{ i, acts: reading.acts, questions, domains: reading.domains }]
  })
}
