'use client'

import { Tabs } from 'radix-ui'
import type { ActRequest, RoomModel } from '#simulators'
import { DoorNote } from '../../../_components/door-note'
import { strings } from '../../../_components/strings'
import { ActorPanel } from './actor-panel'
import { AssessmentPanel } from './assessment-panel'
import { ChartPanel } from './chart-panel'
import type { EncounterState } from './encounter-state'
import { NotesPad } from './notes-pad'
import type { Outgoing } from './outbox'
import type { Assessment } from './use-assessment'
import { WatchPanel } from './watch-panel'

const text = strings.room.views

export type PanelName = 'task' | 'chart' | 'notes' | 'assess' | 'sheet' | 'ledger'

const PANELS: Record<RoomModel['viewer'], PanelName[]> = {
  doctor: ['task', 'chart', 'notes', 'assess'],
  patient: ['sheet'],
  observer: ['ledger', 'task'],
}
export const panelsOf = (viewer: RoomModel['viewer']) => PANELS[viewer]

type Props = {
  room: RoomModel
  state: EncounterState
  panel: PanelName
  onPanel: (panel: PanelName) => void
  act: (request: ActRequest) => void
  outbox: readonly Outgoing[]
  assessment: Assessment
}

/** What stands beside the conversation: for a candidate the chart, the pad and the assessment; for others their sheet. */
export function SidePanel({ room, state, panel, onPanel, act, outbox, assessment }: Props) {
  const panels = panelsOf(room.viewer)
  const closed = state.ended !== null
  return (
    <Tabs.Root value={panel} onValueChange={(value) => onPanel(value as PanelName)} className="flex min-h-0 w-full flex-col">
      {panels.length > 1 && (
        <Tabs.List aria-label={strings.room.panel} className="hidden gap-1 border-b border-line px-4 pt-2 lg:flex">
          {panels.map((name) => (
            <Tabs.Trigger
              key={name}
              value={name}
              className="-mb-px border-b-2 border-transparent px-3 py-2.5 text-sm font-medium text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
            >
              {text[name]}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      )}
      <Panel name="task">{room.station && <DoorNote station={room.station} />}</Panel>
      <Panel name="chart">
        <ChartPanel room={room} state={state} act={act} outbox={outbox} closed={closed} />
      </Panel>
      <Panel name="notes">
        <NotesPad id={room.encounter.id} acts={state.acts} act={act} outbox={outbox} closed={closed} />
      </Panel>
      <Panel name="assess">
        <AssessmentPanel assessment={assessment} outbox={outbox} closed={closed} />
      </Panel>
      <Panel name="sheet">{room.actor && <ActorPanel sheet={room.actor} />}</Panel>
      <Panel name="ledger">{room.watch && <WatchPanel watch={room.watch} state={state} />}</Panel>
    </Tabs.Root>
  )
}

function Panel({ name, children }: { name: PanelName; children: React.ReactNode }) {
  return (
    <Tabs.Content value={name} className="min-h-0 flex-1 overflow-y-auto p-4 outline-offset-[-3px] sm:p-5">
      <h2 className="sr-only">{text[name]}</h2>
      {children}
    </Tabs.Content>
  )
}
