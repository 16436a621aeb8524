import Link from 'next/link'
import { MEASURES, type Measured, type PlayedCell } from '#simulators'
import { inHundredths } from '../../../_components/measure'
import { runs } from '../../../_components/strings/runs'
import type { Names } from '../names'
import { PlayAgain } from './play-again'

const text = runs.encounters

/** One encounter of a run: what was asked for, what came of it, and where to read it. */
export function EncounterLine({ run, cell, names }: { run: string; cell: PlayedCell; names: Names }) {
  const open = cell.status === 'waiting' || cell.status === 'playing'
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="px-2 py-2 text-left font-medium">
        {cell.index}
      </th>
      <td className="px-2 py-2">
        <span className="block min-w-56">{names.case(cell.caseId)}</span>
        <span className="whitespace-nowrap text-soft">
          <Actor word={cell.personaId} name={names.persona(cell.personaId)} /> ·{' '}
          <Actor word={cell.doctor} name={names.doctor(cell.doctor)} /> · {text.seed(cell.seed)}
        </span>
      </td>
      <td className="px-2 py-2">
        <span className={cell.status === 'failed' ? 'font-medium text-danger' : ''}>{runs.status[cell.status]}</span>
        {cell.plays > 1 && <span className="block text-xs whitespace-nowrap text-soft">{text.plays(cell.plays)}</span>}
        {cell.fault && <span className="block max-w-60 text-xs text-soft wrap-anywhere">{cell.fault}</span>}
      </td>
      <td className="px-2 py-2">{cell.turns}</td>
      {MEASURES.map((measure) => (
        <Value key={measure} measured={cell.measures[measure]} />
      ))}
      <td className="px-2 py-1 whitespace-nowrap">
        <Conversation cell={cell} />
        {!open && <PlayAgain run={run} index={cell.index} />}
      </td>
    </tr>
  )
}

/** A word with a model in it may be long: the whole name stands behind it. */
function Actor({ word, name }: { word: string; name: string }) {
  return (
    <span className="inline-block max-w-40 truncate align-bottom" title={word === name ? word : `${name} (${word})`}>
      {word}
    </span>
  )
}

/** A dash with its reason where there is no number; nothing where nothing has been played. */
function Value({ measured }: { measured: Measured | undefined }) {
  if (!measured) return <td className="px-2 py-2" />
  return (
    <td className={`px-2 py-2 ${measured.value === null ? 'text-soft' : ''}`} title={measured.reason}>
      {inHundredths(measured.value)}
      {measured.value === null && <span className="sr-only">{measured.reason}</span>}
    </td>
  )
}

function Conversation({ cell: { encounterId, status, index } }: { cell: PlayedCell }) {
  if (!encounterId) return null
  const [what, path] = status === 'done' ? [text.debrief, '/debrief'] : status === 'playing' ? [text.watch, ''] : [text.room, '']
  return (
    <Link
      href={`/encounters/${encounterId}${path}`}
      prefetch={false}
      className="inline-flex min-h-8 items-center px-1 font-medium text-accent underline underline-offset-4"
    >
      <span>
        {what}
        <span className="sr-only">{text.of(index)}</span>
      </span>
    </Link>
  )
}
