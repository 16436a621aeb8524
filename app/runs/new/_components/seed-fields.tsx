'use client'

import type { Grid } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import { NumberField } from './number-field'

const text = runs.builder
const LARGEST_SEED = 2 ** 31 - 1
const SHOWN_SEEDS = 12

type Props = { seeds: Grid['seeds']; onSeeds: (seeds: Grid['seeds']) => void }

/** The first and the last seed. A list with gaps stays as it is until one of the two is changed. */
export function SeedFields({ seeds, onSeeds }: Props) {
  const span = Array.isArray(seeds) ? spanOf(seeds) : seeds
  const from = span?.from ?? null
  const to = span?.to ?? null
  const change = (changed: { from?: number | null; to?: number | null }) => {
    const next = { from, to, ...changed }
    const first = next.from ?? next.to
    const last = next.to ?? next.from
    if (first !== null && last !== null) onSeeds({ from: first, to: last })
  }
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{text.seeds}</legend>
      <p className="mt-0.5 text-sm text-soft">{text.seedsHint}</p>
      {Array.isArray(seeds) && !span && (
        <p className="mt-1 text-sm text-soft">
          {text.seedList(seeds.slice(0, SHOWN_SEEDS).join(', ') + (seeds.length > SHOWN_SEEDS ? ' …' : ''))}
        </p>
      )}
      <div className="mt-2 grid grid-cols-2 gap-3">
        <NumberField
          label={text.from}
          value={from}
          required={span !== null}
          min={0}
          max={LARGEST_SEED}
          onNumber={(value) => change({ from: value })}
        />
        <NumberField
          label={text.to}
          value={to}
          required={span !== null}
          min={0}
          max={LARGEST_SEED}
          onNumber={(value) => change({ to: value })}
        />
      </div>
    </fieldset>
  )
}

/** A list without gaps, as its first and last; null otherwise. */
function spanOf(seeds: readonly number[]): { from: number; to: number } | null {
  const whole = seeds.every((seed, place) => place === 0 || seed === seeds[place - 1]! + 1)
  return whole && seeds.length > 0 ? { from: seeds[0]!, to: seeds.at(-1)! } : null
}
