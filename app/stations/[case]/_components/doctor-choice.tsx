'use client'

import { useState } from 'react'
import { strings } from '../../../_components/strings'
import { Summary } from '../../../_components/summary'
import { ModelChoice } from './model-choice'
import { OptionGroup } from './option-group'

const text = strings.models

export type DoctorOption = { id: string; name: string; summary: string }
/** Scripted doctors, and those that a model has to play. */
export type DoctorOptions = { scripted: DoctorOption[]; agents: DoctorOption[] }

/** Who the doctor is. Where it is one that a model plays: which model, and which faults of judgement it has. */
export function DoctorChoice({ doctors: { scripted, agents }, models }: { doctors: DoctorOptions; models: readonly string[] }) {
  const offered = models.length > 0 ? agents : []
  const [chosen, setChosen] = useState(scripted[0]?.id ?? '')
  const isAgent = offered.some(({ id }) => id === chosen)
  return (
    <>
      <OptionGroup
        name="doctor"
        legend={offered.length > 0 ? text.scriptedDoctor : strings.stations.doctor}
        tall
        chosen={chosen}
        onChoose={setChosen}
        options={scripted.map(optionOf)}
      />
      {offered.length > 0 && (
        <OptionGroup name="doctor" legend={text.agent} tall chosen={chosen} onChoose={setChosen} options={offered.map(optionOf)} />
      )}
      {isAgent && (
        <>
          <ModelChoice name="doctorModel" legend={text.doctorModel} models={models} />
          <BiasSwitches />
        </>
      )}
    </>
  )
}

const optionOf = ({ id, name, summary }: DoctorOption) => ({ value: id, name, text: summary })

function BiasSwitches() {
  const [on, setOn] = useState(0)
  return (
    <details className="group text-sm">
      <Summary>
        <span>
          <span className="font-semibold text-ink">{text.biases}</span> {text.biasesOn(on)}
        </span>
      </Summary>
      <fieldset className="mt-1">
        <legend className="text-soft">{text.biasesHint}</legend>
        <div className="mt-2 max-h-72 divide-y divide-line overflow-y-auto rounded-xl border border-line bg-surface">
          {Object.entries(text.doctorBias).map(([id, { name, text: about }]) => (
            <label
              key={id}
              className="relative flex cursor-pointer items-start gap-3 px-3.5 py-2 hover:bg-sunken has-checked:bg-accent-wash has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="checkbox"
                name="bias"
                value={id}
                onChange={({ target }) => setOn((before) => before + (target.checked ? 1 : -1))}
                className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
              />
              <span className="min-w-0">
                <span className="block font-medium">{name}</span>
                <span className="block text-soft">{about}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </details>
  )
}
