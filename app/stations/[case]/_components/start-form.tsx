'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { PatientPersona } from '#simulators'
import { Button } from '../../../_components/button'
import { Portrait } from '../../../_components/portrait'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'
import { OptionGroup } from './option-group'

const text = strings.stations

type Seat = keyof typeof text.seats
type Persona = Pick<PatientPersona, 'id' | 'name' | 'summary' | 'portrait'>
type Doctor = { id: string; name: string; summary: string }
type Answer = { id: string } | { error: { code: string; message: string } }

/** Sets up an encounter. Everything is chosen already, so that Start is the only click that is needed. */
export function StartForm({ caseId, personas, doctors }: { caseId: string; personas: Persona[]; doctors: Doctor[] }) {
  const router = useRouter()
  const [seat, setSeat] = useState<Seat>('doctor')
  const [problem, setProblem] = useState<string | null>(null)
  const [starting, setStarting] = useState(false)

  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const chosen = new FormData(event.currentTarget)
    setProblem(null)
    setStarting(true)
    const answer = await request({
      caseId,
      seat,
      personaId: chosen.get('persona'),
      doctor: chosen.get('doctor'),
      mode: chosen.get('mode'),
      pace: chosen.get('pace'),
      timed: chosen.get('timed') !== 'untimed',
    })
    if ('id' in answer) return router.push(`/encounters/${answer.id}`)
    setStarting(false)
    setProblem(answer.error.message)
  }

  return (
    <form onSubmit={start} aria-labelledby="set-up" className="self-start">
      <h2 id="set-up" className="text-xl font-semibold tracking-tight">
        {text.setUp}
      </h2>
      <p className="mt-1 text-sm text-soft">{text.setUpHint}</p>
      <div className="mt-6 space-y-7">
        <OptionGroup
          name="seat"
          legend={text.seat}
          chosen={seat}
          onChoose={(value) => setSeat(value as Seat)}
          options={entries(text.seats)}
        />
        <OptionGroup
          name="persona"
          legend={text.persona}
          tall
          options={[
            { value: 'surprise', ...text.surprise },
            ...personas.map((persona) => ({
              value: persona.id,
              name: persona.name,
              text: persona.summary,
              picture: <Portrait {...persona.portrait} size={36} />,
            })),
          ]}
        />
        {seat !== 'doctor' && (
          <OptionGroup
            name="doctor"
            legend={text.doctor}
            tall
            options={doctors.map(({ id, name, summary }) => ({ value: id, name, text: summary }))}
          />
        )}
        {seat === 'doctor' && <OptionGroup name="mode" legend={text.mode} options={entries(words.mode)} />}
        {seat === 'doctor' && <OptionGroup name="timed" legend={text.clock} options={entries(text.clocks)} />}
        {/* Agents that talk at once are over before one has read a line. */}
        <OptionGroup
          key={seat === 'observer' ? 'watched' : 'own'}
          name="pace"
          legend={text.pace}
          options={seat === 'observer' ? entries(words.pace).reverse() : entries(words.pace)}
        />
      </div>
      <div className="sticky bottom-0 -mx-1 mt-4 bg-linear-to-t from-paper from-70% to-transparent px-1 pt-6 pb-4">
        <Button type="submit" look="primary" size="large" className="w-full" disabled={starting}>
          {starting ? text.starting : text.start}
        </Button>
        <p role="alert" className="mt-3 text-sm text-danger empty:hidden">
          {problem && `${text.failed} ${problem}`}
        </p>
      </div>
    </form>
  )
}

const entries = <K extends string>(record: Record<K, { name: string; text: string }>) =>
  (Object.entries(record) as [K, { name: string; text: string }][]).map(([value, option]) => ({ value, ...option }))

type Choice = FormDataEntryValue | null
type Choices = { caseId: string; seat: Seat; personaId: Choice; doctor: Choice; mode: Choice; pace: Choice; timed: boolean }

async function request(choices: Choices): Promise<Answer> {
  try {
    const response = await fetch('/api/encounters', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...choices, doctor: choices.doctor ?? undefined, mode: choices.mode ?? undefined }),
    })
    const answer = (await response.json()) as Answer
    return 'error' in answer ? { error: { ...answer.error, message: strings.errors[answer.error.code] ?? answer.error.message } } : answer
  } catch {
    return { error: { code: 'unreachable', message: text.unreachable } }
  }
}
