'use client'

import { useId } from 'react'
import type { Grid } from '#simulators'
import { strings } from '../../../_components/strings'
import { runs } from '../../../_components/strings/runs'
import { DoctorFields, PatientFields } from './actor-fields'
import { CaseChoices } from './case-choices'
import type { Content } from './grid-builder'
import { NumberField } from './number-field'
import { SeedFields } from './seed-fields'
import { ThresholdFields } from './threshold-fields'
import type { useGrid } from './use-grid'

const text = runs.builder
const modelText = strings.models.runs
const FEWEST_TURNS = 2
const MOST_TURNS = 400
const MOST_TOKENS = 1_000_000_000
const SMALLEST_COST = 0.0001
const LARGEST_COST = 1_000_000

type Props = { content: Content; grid: ReturnType<typeof useGrid> }

/** The grid field by field. */
export function GridFields({ content, grid: whole }: Props) {
  const { grid, locked, set } = whole
  const name = useId()
  return (
    <fieldset disabled={locked} aria-label={text.form} className="min-w-0 space-y-8">
      <div>
        <label htmlFor={name} className="block text-sm font-semibold">
          {text.name}
        </label>
        <input
          id={name}
          value={grid.name}
          onChange={(event) => set('name', event.target.value)}
          aria-describedby={`${name}-hint`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="mt-1 min-h-10 w-full rounded-lg border border-line-strong/60 bg-surface px-3 disabled:opacity-60"
        />
        <p id={`${name}-hint`} className="mt-1 text-sm text-soft">
          {text.nameHint}
        </p>
      </div>
      <CaseChoices choices={content.cases} cases={grid.cases} onCases={(cases) => set('cases', cases)} />
      <PatientFields content={content} grid={whole} />
      <DoctorFields content={content} grid={whole} />
      <SeedFields seeds={grid.seeds} onSeeds={(seeds) => set('seeds', seeds)} />
      <Limits models={content.models.length > 0} limits={grid.limits} onLimits={(limits) => set('limits', limits)} />
      <ThresholdFields thresholds={grid.thresholds} onThresholds={(thresholds) => set('thresholds', thresholds ?? {}, thresholds)} />
    </fieldset>
  )
}

type LimitsProps = { models: boolean; limits: Grid['limits']; onLimits: (limits: Grid['limits']) => void }

function Limits({ models, limits, onLimits }: LimitsProps) {
  const change = (name: 'tokens' | 'cost') => (value: number | null) => {
    const { [name]: _before, ...others } = limits
    onLimits(value === null ? others : { ...others, [name]: value })
  }
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{text.limits}</legend>
      <NumberField
        label={text.turns}
        hint={text.turnsHint}
        value={limits.turns}
        min={FEWEST_TURNS}
        max={MOST_TURNS}
        required
        onNumber={(turns) => turns !== null && onLimits({ ...limits, turns })}
        className="mt-2"
      />
      {models && (
        <div className="mt-3 grid gap-4 sm:grid-cols-2">
          <NumberField label={modelText.tokens} value={limits.tokens ?? null} min={1} max={MOST_TOKENS} onNumber={change('tokens')} />
          <NumberField
            label={modelText.cost}
            hint={strings.models.costLimitHint}
            value={limits.cost ?? null}
            min={SMALLEST_COST}
            max={LARGEST_COST}
            decimal
            onNumber={change('cost')}
          />
        </div>
      )}
    </fieldset>
  )
}
