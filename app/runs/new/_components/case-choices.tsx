'use client'

import type { Grid } from '#simulators'
import { runs } from '../../../_components/strings/runs'
import { type NameChoice, NameChoices } from './name-choices'
import { toggle } from './selection'

const text = runs.builder

export type CaseChoice = NameChoice & { tags: readonly string[] }

type Props = { choices: readonly CaseChoice[]; cases: Grid['cases']; onCases: (cases: Grid['cases']) => void }

/** Cases by name, or by what they are tagged with. */
export function CaseChoices({ choices, cases, onCases }: Props) {
  const known = choices.map(({ id }) => id)
  const tags = typeof cases === 'object' && 'tags' in cases ? cases.tags : []
  const tagged = choices.filter((choice) => choice.tags.some((tag) => tags.includes(tag))).map(({ id }) => id)
  const chosen = cases === 'all' ? known : Array.isArray(cases) ? cases : tagged
  const chooseTag = (tag: string) => {
    const wanted = tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag]
    onCases(wanted.length === 0 ? 'all' : { tags: wanted })
  }
  return (
    <NameChoices
      legend={text.cases}
      choices={choices}
      chosen={chosen}
      all={cases === 'all'}
      onAll={(all) => onCases(all ? 'all' : known)}
      onToggle={(id) => onCases(toggle(cases === 'all' ? 'all' : chosen, known, id))}
    >
      <fieldset className="mt-2">
        <legend className="text-sm text-soft">{text.tags}</legend>
        <p className="mt-1.5 flex flex-wrap gap-1.5">
          {[...new Set(choices.flatMap((choice) => choice.tags))].sort().map((tag) => (
            <button
              key={tag}
              type="button"
              aria-pressed={tags.includes(tag)}
              onClick={() => chooseTag(tag)}
              className="rounded-full border border-line px-2.5 py-0.5 text-sm text-soft hover:border-ink hover:text-ink disabled:cursor-not-allowed disabled:opacity-60 aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:font-medium aria-pressed:text-ink"
            >
              {tag}
            </button>
          ))}
        </p>
      </fieldset>
    </NameChoices>
  )
}
