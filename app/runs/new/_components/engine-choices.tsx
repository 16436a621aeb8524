'use client'

import { strings } from '../../../_components/strings'
import { Summary } from '../../../_components/summary'
import type { Engine } from './actor-entries'
import { Choice } from './name-choices'

const text = strings.models.runs

type Props = {
  legend: string
  hint?: string
  /** `VENDOR/MODEL` of those offered, and null where the script may be chosen. */
  engines: readonly Engine[]
  chosen: readonly Engine[]
  onToggle: (engine: Engine) => void
}

/** Which engines speak. The last one stays: whom it speaks for is chosen elsewhere. */
export function EngineChoices({ legend, hint, engines, chosen, onToggle }: Props) {
  const unknown = chosen.filter((engine) => !engines.includes(engine))
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{legend}</legend>
      {hint && <p className="text-sm text-soft">{hint}</p>}
      <div className="mt-2 max-h-64 divide-y divide-line overflow-y-auto rounded-xl border border-line bg-surface in-disabled:overflow-y-hidden">
        {[...engines, ...unknown].map((engine) => (
          <Choice
            key={engine ?? ''}
            name={engine === null ? text.script : engine}
            text={engine === null ? text.scriptHint : ''}
            checked={chosen.includes(engine)}
            disabled={chosen.length === 0 || (chosen.length === 1 && chosen[0] === engine)}
            onChange={() => onToggle(engine)}
          />
        ))}
      </div>
    </fieldset>
  )
}

type BiasProps = { on: readonly string[]; onToggle: (bias: keyof typeof strings.models.doctorBias) => void }

/** Faults of judgement that every model doctor of the run is told to have. */
export function BiasChoices({ on, onToggle }: BiasProps) {
  const { doctorBias, biasesOn } = strings.models
  return (
    <details className="group text-sm">
      <Summary>
        <span>
          <span className="font-semibold text-ink">{text.biases}</span> {biasesOn(on.length)}
        </span>
      </Summary>
      <fieldset className="mt-1">
        <legend className="sr-only">{text.biases}</legend>
        <div className="max-h-64 divide-y divide-line overflow-y-auto rounded-xl border border-line bg-surface">
          {(Object.keys(doctorBias) as (keyof typeof doctorBias)[]).map((bias) => (
            <Choice
              key={bias}
              name={doctorBias[bias].name}
              id={bias}
              text={doctorBias[bias].text}
              checked={on.includes(bias)}
              onChange={() => onToggle(bias)}
            />
          ))}
        </div>
      </fieldset>
    </details>
  )
}
