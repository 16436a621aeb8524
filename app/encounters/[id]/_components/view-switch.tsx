'use client'

import type { RoomModel } from '#simulators'
import { strings } from '../../../_components/strings'
import { type PanelName, panelsOf } from './side-panel'

type Props = {
  viewer: RoomModel['viewer']
  view: 'talk' | 'panel'
  panel: PanelName
  onTalk: () => void
  onPanel: (name: PanelName) => void
}

/** On a narrow screen the room is one thing at a time. */
export function ViewSwitch({ viewer, view, panel, onTalk, onPanel }: Props) {
  const text = strings.room.views
  return (
    <nav aria-label={text.label} className="flex border-b border-line lg:hidden">
      <Choice chosen={view === 'talk'} onClick={onTalk} name={text.talk} />
      {panelsOf(viewer).map((name) => (
        <Choice key={name} chosen={view === 'panel' && panel === name} onClick={() => onPanel(name)} name={text[name]} />
      ))}
    </nav>
  )
}

function Choice({ chosen, onClick, name }: { chosen: boolean; onClick: () => void; name: string }) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onClick}
      className="-mb-px min-h-11 flex-1 border-b-2 border-transparent px-1 text-sm font-medium text-soft aria-pressed:border-accent aria-pressed:text-ink"
    >
      {name}
    </button>
  )
}
