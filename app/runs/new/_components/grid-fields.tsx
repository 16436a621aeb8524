'use client'

import { useId } from 'react'
import type { Grid } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import { CaseChoices } from './case-choices'
import type { Content } from './grid-builder'
import { NameChoices } from './name-choices'
import { NumberField } from './number-field'
import { SeedFields } from './seed-fields'
import { namesOf, toggle } from './selection'
import { ThresholdFields } from './threshold-fields'
import type { useGrid } from './use-grid'

const text = runs.builder
const FEWEST_TURNS = 2
const MOST_TURNS = 400

type Props = { content: Content; grid: ReturnType<typeof useGrid> }

/** The grid field by field. */
export function GridFields({ content, grid: { grid, locked, set } }: Props) {
  const name = useId()
  const personas = content.personas.map(({ id }) => id)
  const doctors = content.doctors.map(({ id }) => id)
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
      <NameChoices
        legend={text.personas}
        choices={content.personas}
        chosen={namesOf(grid.patients, personas)}
        all={grid.patients === 'all'}
        onAll={(all) => set('patients', all ? 'all' : personas)}
        onToggle={(id) => set('patients', toggle(grid.patients, personas, id))}
      />
      <NameChoices
        legend={text.doctors}
        choices={content.doctors}
        chosen={namesOf(grid.doctors, doctors)}
        all={grid.doctors === 'all'}
        onAll={(all) => set('doctors', all ? 'all' : doctors)}
        onToggle={(id) => set('doctors', toggle(grid.doctors, doctors, id))}
      />
      <SeedFields seeds={grid.seeds} onSeeds={(seeds) => set('seeds', seeds)} />
      <TurnLimit limits={grid.limits} onLimits={(limits) => set('limits', limits)} />
      <ThresholdFields thresholds={grid.thresholds} onThresholds={(thresholds) => set('thresholds', thresholds ?? {}, thresholds)} />
    </fieldset>
  )
}

function TurnLimit({ limits, onLimits }: { limits: Grid['limits']; onLimits: (limits: Grid['limits']) => void }) {
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
    </fieldset>
  )
}
