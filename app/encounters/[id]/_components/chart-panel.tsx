'use client'

import { type FormEvent, useId, useState } from 'react'
import type { ActRequest, RoomModel } from '#simulators'
import { Button } from '../../../_components/button'
import { strings } from '../../../_components/strings'
import { COMMON_EXAMINATIONS, COMMON_TESTS } from '../../../_components/strings/common-requests'
import { Summary } from '../../../_components/summary'
import type { ActState, EncounterState } from './encounter-state'
import type { Outgoing } from './outbox'
import { ResultCard } from './result-card'

const text = strings.room.chart

type Props = { room: RoomModel; state: EncounterState; act: (request: ActRequest) => void; outbox: readonly Outgoing[]; closed: boolean }

/** Examination and tests by name. What can be suggested is the same for every case, so the list tells nothing. */
export function ChartPanel({ room, state, act, outbox, closed }: Props) {
  const results = state.acts.filter(({ act: done }) => done.kind === 'examine' || done.kind === 'order')
  const spent = state.acts.reduce((sum, { act: done }) => (done.kind === 'order' ? Math.max(sum, done.spent) : sum), 0)
  const waiting = outbox.filter((item) => item.kind === 'act' && (item.act.kind === 'examine' || item.act.kind === 'order')).length
  return (
    <div className="space-y-7">
      {!closed && (
        <>
          <RequestForm
            title={text.examine}
            hint={text.examineHint}
            placeholder={text.examinePlaceholder}
            action={text.ask}
            common={COMMON_EXAMINATIONS}
            onRequest={(request) => act({ kind: 'examine', request })}
          />
          <RequestForm
            title={text.order}
            hint={`${text.orderHint} ${text.spent(spent, room.station?.budget ?? null)}.`}
            placeholder={text.orderPlaceholder}
            action={text.request}
            common={COMMON_TESTS}
            onRequest={(request) => act({ kind: 'order', request })}
          />
          <People room={room} acts={state.acts} act={act} />
        </>
      )}
      <section aria-label={text.results} aria-live="polite">
        <h3 className="text-sm font-semibold">{text.results}</h3>
        {waiting > 0 && <p className="mt-2 text-sm text-faint">{text.waiting}</p>}
        {results.length === 0 && waiting === 0 && <p className="mt-1 text-sm text-soft">{text.empty}</p>}
        <ul className="mt-2 space-y-2">
          {results.toReversed().map((entry) => (
            <li key={entry.id}>
              <ResultCard act={entry.act} room={room} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

type FormProps = {
  title: string
  hint: string
  placeholder: string
  action: string
  common: readonly string[]
  onRequest: (request: string) => void
}

function RequestForm({ title, hint, placeholder, action, common, onRequest }: FormProps) {
  const id = useId()
  const [request, setRequest] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (request.trim() === '') return
    onRequest(request.trim())
    setRequest('')
  }
  return (
    <form onSubmit={submit}>
      <label htmlFor={id} className="text-sm font-semibold">
        {title}
      </label>
      <p id={`${id}-hint`} className="text-sm text-soft">
        {hint}
      </p>
      <div className="mt-2 flex gap-2">
        <input
          id={id}
          value={request}
          onChange={(event) => setRequest(event.target.value)}
          aria-describedby={`${id}-hint`}
          placeholder={placeholder}
          maxLength={200}
          autoComplete="off"
          className="min-h-10 w-full min-w-0 rounded-lg border border-line-strong/60 bg-surface px-3 placeholder:text-faint"
        />
        <Button type="submit">{action}</Button>
      </div>
      <details className="group mt-2 text-sm">
        <Summary>{text.common}</Summary>
        <ul className="mt-1.5 flex flex-wrap gap-1.5">
          {common.map((name) => (
            <li key={name}>
              <button
                type="button"
                onClick={() => onRequest(name)}
                className="min-h-7 rounded-full border border-line bg-surface px-2.5 text-soft hover:border-ink hover:text-ink"
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </form>
  )
}

function People({ room, acts, act }: { room: RoomModel; acts: readonly ActState[]; act: (request: ActRequest) => void }) {
  if (room.companions.length === 0) return null
  const present = (id: string, atFirst: boolean) =>
    acts.reduce(
      (here, { act: done }) => ((done.kind === 'call' || done.kind === 'send-out') && done.speaker === id ? done.kind === 'call' : here),
      atFirst,
    )
  return (
    <section aria-label={text.people}>
      <h3 className="text-sm font-semibold">{text.people}</h3>
      <ul className="mt-1.5 space-y-2">
        {room.companions.map((companion) => {
          const here = present(companion.id, companion.present)
          return (
            <li key={companion.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <span className="mr-auto">
                {companion.name}
                {companion.relation && `, ${companion.relation}`} <span className="text-faint">({here ? text.here : text.outside})</span>
              </span>
              {(here || companion.callable) && (
                <Button size="small" onClick={() => act({ kind: here ? 'send-out' : 'call', speaker: companion.id })}>
                  {(here ? text.sendOut : text.callIn)(companion.name)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
