import { Check, Minus, X } from 'lucide-react'
import type { RunOverview, ThresholdResult } from '#simulators'
import { inHundredths } from '../../../_components/measure'
import { runs } from '../../../_components/strings/runs'

const text = runs.run

/** What the grid asked of the means, and whether they keep it. */
export function ThresholdList({ overview: { thresholds, state } }: { overview: RunOverview }) {
  if (thresholds.length === 0) return null
  return (
    <section aria-labelledby="thresholds" className="mt-12">
      <h2 id="thresholds" className="text-2xl font-semibold tracking-tight">
        {text.thresholds}
      </h2>
      <p className="mt-0.5 text-sm text-soft">{text.thresholdsHint}</p>
      <ul className="mt-3 max-w-2xl divide-y divide-line border-y border-line">
        {thresholds.map((result) => (
          <li key={result.measure} className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2.5">
            <span className="w-28 font-medium">{runs.measure[result.measure].name}</span>
            <span className="min-w-40 flex-1 text-soft">{bounds(result)}</span>
            <span>{result.mean === null ? text.unmeasured : text.thresholdMean(meanBeside(result, result.mean), result.scored)}</span>
            <Verdict result={result} over={state === 'done' || state === 'cancelled'} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** With more digits where two would make a missed bound look met. */
function meanBeside({ min, max, met }: ThresholdResult, mean: number): string {
  const shown = inHundredths(mean)
  const looksMet = [min, max].some((bound) => bound !== null && inHundredths(bound) === shown)
  return !met && looksMet ? (100 * mean).toFixed(2) : shown
}

function bounds({ min, max }: ThresholdResult): string {
  return [min !== null && text.atLeast(inHundredths(min)), max !== null && text.atMost(inHundredths(max))]
    .filter((part) => part !== false)
    .join(text.and)
}

/** In the end a mean that was not measured keeps no threshold; until then nothing is decided. */
function Verdict({ result: { met, mean }, over }: { result: ThresholdResult; over: boolean }) {
  const open = mean === null && !over
  const Icon = met ? Check : mean === null ? Minus : X
  const words = over ? [text.met, text.missed] : [text.metSoFar, text.missedSoFar]
  return (
    <span className={`w-32 font-semibold ${met ? 'text-accent' : open ? 'text-soft' : 'text-danger'}`}>
      <Icon size={16} aria-hidden="true" className="mr-1.5 inline -translate-y-px" />
      {open ? text.notYet : met ? words[0] : words[1]}
    </span>
  )
}
