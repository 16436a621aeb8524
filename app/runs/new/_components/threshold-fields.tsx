'use client'

import type { Grid, Measure, Threshold } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import { Summary } from '../../../_components/summary'
import { NumberField } from './number-field'

const text = runs.builder
const MEASURES = Object.keys(runs.measure) as Measure[]

type Props = { thresholds: Grid['thresholds']; onThresholds: (thresholds: Grid['thresholds'] | undefined) => void }

/** Bounds on the means; a measure with neither has no threshold. */
export function ThresholdFields({ thresholds, onThresholds }: Props) {
  const change = (measure: Measure, bound: keyof Threshold, value: number | null) => {
    const { [bound]: _, ...other } = thresholds[measure] ?? {}
    const changed: Threshold = value === null ? other : { ...other, [bound]: value }
    const { [measure]: __, ...rest } = thresholds
    const next = Object.keys(changed).length === 0 ? rest : { ...rest, [measure]: changed }
    onThresholds(Object.keys(next).length === 0 ? undefined : next)
  }
  return (
    <details className="group" open={Object.keys(thresholds).length > 0 || undefined}>
      <Summary>
        <span className="text-sm font-semibold text-ink">{text.thresholds}</span>
      </Summary>
      <p className="mt-1 text-sm text-soft">{text.thresholdsHint}</p>
      <div className="mt-3 space-y-3">
        {MEASURES.map((measure) => {
          const { name } = runs.measure[measure]
          return (
            <fieldset key={measure}>
              <legend className="text-sm text-soft">{name}</legend>
              <div className="mt-1 grid grid-cols-2 gap-3">
                {(['min', 'max'] as const).map((bound) => (
                  <NumberField
                    key={bound}
                    label={<Bound spoken={bound === 'min' ? text.minOf(name) : text.maxOf(name)} seen={text[bound]} />}
                    value={thresholds[measure]?.[bound] ?? null}
                    min={0}
                    max={1}
                    decimal
                    onNumber={(value) => change(measure, bound, value)}
                  />
                ))}
              </div>
            </fieldset>
          )
        })}
      </div>
    </details>
  )
}

/** Shows the bound alone, for the measure stands above; read aloud it says both. */
function Bound({ spoken, seen }: { spoken: string; seen: string }) {
  return (
    <>
      <span aria-hidden="true">{seen}</span>
      <span className="sr-only">{spoken}</span>
    </>
  )
}
