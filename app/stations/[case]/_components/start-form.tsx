'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { PatientPersona } from '#simulators'
import { Button } from '../../../_components/button'
import { Portrait } from '../../../_components/portrait'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'
import { DoctorChoice, type DoctorOptions } from './doctor-choice'
import { ModelChoice } from './model-choice'
import { ModelLimits } from './model-limits'
import { OptionGroup } from './option-group'
import { type StartRequest, startRequestOf } from './start-request'

const text = strings.stations

type Seat = keyof typeof text.seats
type Persona = Pick<PatientPersona, 'id' | 'name' | 'summary' | 'portrait'>
type Answer = { id: string } | { error: { code: string; message: string } }

type Props = {
  caseId: string
  personas: Persona[]
  doctors: DoctorOptions
  /** `VENDOR/MODEL` of those that may be chosen here; where there are none, scripts take every seat. */
  models: readonly string[]
}

/** Sets up an encounter. Everything is chosen already, so that Start is the only click that is needed. */
export function StartForm({ caseId, personas, doctors, models }: Props) {
  const router = useRouter()
  const [seat, setSeat] = useState<Seat>('doctor')
  const [problem, setProblem] = useState<string | null>(null)
  const [starting, setStarting] = useState(false)

  const start = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = startRequestOf(caseId, new FormData(event.currentTarget))
    setProblem(null)
    setStarting(true)
    const answer = await request(asked)
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
          options={entries(models.length > 0 ? strings.models.seats : text.seats)}
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
        {seat !== 'patient' && models.length > 0 && (
          <ModelChoice name="patientModel" legend={strings.models.patientEngine} models={models} hint={strings.models.spoken} script />
        )}
        {seat !== 'doctor' && <DoctorChoice doctors={doctors} models={models} />}
        {seat === 'doctor' && <OptionGroup name="mode" legend={text.mode} options={entries(words.mode)} />}
        {seat === 'doctor' && <OptionGroup name="timed" legend={text.clock} options={entries(text.clocks)} />}
        {/* Agents that talk at once are over before one has read a line. */}
        <OptionGroup
          key={seat === 'observer' ? 'watched' : 'own'}
          name="pace"
          legend={text.pace}
          options={seat === 'observer' ? entries(words.pace).reverse() : entries(words.pace)}
        />
        {models.length > 0 ? <ModelLimits /> : <NoModels />}
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

function NoModels() {
  return (
    <p className="text-sm text-faint">
      {strings.models.none} {strings.models.noneHelp}
    </p>
  )
}

async function request(asked: StartRequest): Promise<Answer> {
  try {
    const response = await fetch('/api/encounters', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    })
    const answer = (await response.json()) as Answer
    if ('id' in answer) return answer
    const { code, message } = answer.error
    return { error: { code, message: strings.models.refused[code] ?? strings.errors[code] ?? message } }
  } catch {
    return { error: { code: 'unreachable', message: text.unreachable } }
  }
}
