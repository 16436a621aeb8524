'use client'

import { TriangleAlert } from 'lucide-react'
import type { Problem } from '#simulators'
import { strings } from '../../../_components/strings'
import { runs } from '../../../_components/strings/runs'
import { Summary } from '../../../_components/summary'
import type { Planned, PlanSummary } from '../../plan-summary'

const text = runs.builder

type Props = { planned: Planned; asking: boolean; failure: string | null; onLine: (line: number) => void }

/** What the grid comes to; or, in its place, what has to be mended first. */
export function PlanPanel({ planned, asking, failure, onLine }: Props) {
  return (
    <section aria-labelledby="plan" aria-busy={asking}>
      <h2 id="plan" className="text-sm font-semibold">
        {text.plan}
      </h2>
      <div role="status" className={`mt-1 ${asking ? 'opacity-60' : ''}`}>
        {failure && <p className="text-danger">{`${text.unplanned} ${failure}`}</p>}
        {!failure && planned.plan && <PlanLine plan={planned.plan} />}
        {!failure && planned.problems && <Faults problems={planned.problems} onLine={onLine} />}
      </div>
      {planned.plan && planned.plan.leftOut.length > 0 && <LeftOut plan={planned.plan} />}
    </section>
  )
}

function PlanLine({ plan: { counts, encounters, estimate } }: { plan: PlanSummary }) {
  const product = counts.cases * counts.personas * counts.doctors * counts.seeds
  const parts = [
    product > encounters && text.leftOut(product - encounters),
    estimate.seconds === null ? text.noTime : runs.duration(estimate.seconds),
    costInWords(estimate),
  ].filter((part) => part !== false)
  return (
    <p className="text-lg leading-snug">
      {text.product(counts)} = <strong className="font-semibold">{text.encounters(product)}</strong>, {parts.join(', ')}
    </p>
  )
}

function costInWords({ modelCalls, cost, tokens }: PlanSummary['estimate']): string {
  if (modelCalls === 0) return text.noCost
  return cost === null ? strings.models.runs.costUnknown(tokens) : text.cost(cost, tokens)
}

/** Every pair that was left out, by what it is. */
function LeftOut({ plan: { leftOut } }: { plan: PlanSummary }) {
  return (
    <details className="group mt-2 text-sm">
      <Summary>{text.leftOutWhy(leftOut.length)}</Summary>
      <ul className="mt-1 list-disc space-y-0.5 pl-10 text-soft">
        {leftOut.map(({ caseId, personaId, why }) => (
          <li key={`${caseId} ${personaId}`}>
            {caseId}, {personaId}: {why}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Faults({ problems, onLine }: { problems: readonly Problem[]; onLine: (line: number) => void }) {
  return (
    <div className="rounded-xl bg-danger-wash p-4">
      <p className="flex items-center gap-2 text-sm font-semibold text-danger">
        <TriangleAlert size={16} aria-hidden="true" />
        {text.faults(problems.length)}
      </p>
      <ul className="mt-1.5 space-y-1 text-sm">
        {problems.map(({ line, field, message }) => (
          <li key={`${line} ${field} ${message}`} className="wrap-anywhere">
            {line === null ? (
              text.wholeText
            ) : (
              <button type="button" onClick={() => onLine(line)} className="font-medium underline underline-offset-2">
                {text.line(line)}
              </button>
            )}
            , <span className="font-medium">{field || text.document}</span>: {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
