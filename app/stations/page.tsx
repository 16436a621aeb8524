import type { Metadata } from 'next'
import type { Case } from '#simulators'
import { type Choice, ChoiceRow } from '../_components/choice-row'
import { SitePage } from '../_components/site-page'
import { strings } from '../_components/strings'
import { words } from '../_components/strings/words'
import { simulator } from '../_server/simulator'
import { StationList } from './_components/station-list'

const text = strings.stations
const DIFFICULTIES: Case['difficulty'][] = ['easy', 'medium', 'hard']

export const metadata: Metadata = { title: text.title }

type Query = Promise<Record<string, string | string[] | undefined>>

export default async function StationsPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams
  const cases = simulator()
    .catalog.cases()
    .map((entry) => entry.value)
  const complaints = [...new Set(cases.map((station) => station.complaint))].sort()
  const complaint = complaints.find((id) => id === query.complaint) ?? null
  const difficulty = DIFFICULTIES.find((name) => name === query.difficulty) ?? null
  const shown = cases.filter(
    (station) => (!complaint || station.complaint === complaint) && (!difficulty || station.difficulty === difficulty),
  )
  const path = (chosen: { complaint: string | null; difficulty: string | null }) => {
    const parts = Object.entries(chosen).filter((part): part is [string, string] => part[1] !== null)
    return parts.length === 0 ? '/stations' : `/stations?${new URLSearchParams(parts)}`
  }
  const choices = <T extends string>(
    values: readonly T[],
    chosen: T | null,
    name: (value: T) => string,
    to: (value: T | null) => string,
  ): Choice[] => [
    { name: text.all, href: to(null), chosen: chosen === null },
    ...values.map((value) => ({ name: name(value), href: to(value), chosen: chosen === value })),
  ]
  return (
    <SitePage>
      <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{text.title}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-soft">{text.lead}</p>
      <div className="mt-8 space-y-4">
        <ChoiceRow
          label={text.complaint}
          choices={choices(complaints, complaint, inWords, (value) => path({ complaint: value, difficulty }))}
        />
        <ChoiceRow
          label={text.difficulty}
          choices={choices(
            DIFFICULTIES,
            difficulty,
            (value) => words.difficulty[value],
            (value) => path({ complaint, difficulty: value }),
          )}
        />
      </div>
      <StationList stations={shown} total={cases.length} />
    </SitePage>
  )
}

const inWords = (id: string) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
