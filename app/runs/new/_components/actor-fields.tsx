'use client'

import type { Grid } from '#simulators'
import { strings } from '../../../_components/strings'
import { runs } from '../../../_components/strings/runs'
import {
  type ActorEntry,
  biasesIn,
  enginesIn,
  entriesOf,
  namesIn,
  partsOf,
  toggleBias,
  toggleEngine,
  toggleName,
  written,
} from './actor-entries'
import { BiasChoices, EngineChoices } from './engine-choices'
import type { Content } from './grid-builder'
import { NameChoices } from './name-choices'
import type { useGrid } from './use-grid'

const text = strings.models.runs

type Props = { content: Content; grid: ReturnType<typeof useGrid> }

/** The patients: which personas, and where models are offered who speaks for them. */
export function PatientFields({ content: { personas, models }, grid: { grid, set } }: Props) {
  const known = personas.map(({ id }) => id)
  const entries = entriesOf(grid.patients, known)
  const write = (next: ActorEntry[]) => set('patients', written(next) as Grid['patients'])
  return (
    <>
      <NameChoices
        legend={runs.builder.personas}
        choices={personas}
        chosen={namesIn(entries)}
        all={grid.patients === 'all'}
        onAll={(all) => set('patients', all ? 'all' : known)}
        onToggle={(name) => write(toggleName(entries, name, { engines: [null], known }))}
      />
      {models.length > 0 && (
        <EngineChoices
          legend={text.patients}
          hint={text.spoken}
          engines={[null, ...models]}
          chosen={enginesIn(entries)}
          onToggle={(engine) => write(toggleEngine(entries, engine))}
        />
      )}
    </>
  )
}

/** The doctors: scripted ones, and where models are offered those that a model plays, with which, and biased how. */
export function DoctorFields({ content: { doctors, agents, models }, grid: { grid, set } }: Props) {
  const scriptedNames = doctors.map(({ id }) => id)
  const entries = entriesOf(grid.doctors, scriptedNames)
  const isAgent = (entry: ActorEntry) => agents.some(({ id }) => id === partsOf(entry).name)
  const scripted = entries.filter((entry) => !isAgent(entry))
  const modelled = entries.filter(isAgent)
  const write = (next: ActorEntry[]) => set('doctors', written(next) as Grid['doctors'])
  const writeModelled = (next: ActorEntry[]) => write([...scripted, ...next])
  return (
    <>
      <NameChoices
        legend={runs.builder.doctors}
        choices={doctors}
        chosen={namesIn(scripted)}
        all={grid.doctors === 'all'}
        onAll={(all) => (all && modelled.length === 0 ? set('doctors', 'all') : write([...scriptedNames, ...modelled]))}
        onToggle={(name) => write([...toggleName(scripted, name, { engines: [null], known: scriptedNames }), ...modelled])}
      />
      {models.length === 0 ? (
        <p className="text-sm text-faint">
          {strings.models.none} {strings.models.noneHelp}
        </p>
      ) : (
        <>
          <NameChoices
            legend={text.agents}
            choices={agents}
            chosen={namesIn(modelled)}
            onToggle={(name) => writeModelled(toggleName(modelled, name, { engines: models, known: agents.map(({ id }) => id) }))}
          />
          <EngineChoices
            legend={text.doctorModels}
            hint={modelled.length === 0 ? text.chooseAgent : text.doctorModelsHint}
            engines={models}
            chosen={enginesIn(modelled)}
            onToggle={(engine) => writeModelled(toggleEngine(modelled, engine))}
          />
          {modelled.length > 0 && <BiasChoices on={biasesIn(modelled)} onToggle={(bias) => writeModelled(toggleBias(modelled, bias))} />}
        </>
      )}
    </>
  )
}
