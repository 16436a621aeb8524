'use client'

import { ClipboardList, FlaskConical, ListOrdered, NotebookPen, Stethoscope, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActPayload, RoomModel } from '#simulators'
import { strings } from '../../../_components/strings'

const text = strings.room.chart

/** What came of something done: an examination's findings, a test's result, a differential handed in. */
export function ResultCard({ act, room }: { act: ActPayload; room: RoomModel }) {
  switch (act.kind) {
    case 'examine':
      return (
        <Card icon={<Stethoscope size={16} aria-hidden="true" />} title={text.examined(act.request)}>
          <Found found={act.found} />
        </Card>
      )
    case 'order':
      return (
        <Card icon={<FlaskConical size={16} aria-hidden="true" />} title={text.ordered(act.request)}>
          {act.refused ? <p className="text-danger">{text.overBudget}</p> : <Found found={act.found} />}
        </Card>
      )
    case 'diagnose':
      return (
        <Card icon={<ListOrdered size={16} aria-hidden="true" />} title={act.final ? text.finalDifferential : text.workingDifferential}>
          <ol className="list-decimal pl-5">
            {act.differential.map(({ name, p }) => (
              <li key={name}>{p === undefined ? name : `${name}, ${Math.round(p * 100)} %`}</li>
            ))}
          </ol>
        </Card>
      )
    case 'plan':
      return (
        <Card icon={<ClipboardList size={16} aria-hidden="true" />} title={text.plan}>
          <p className="whitespace-pre-wrap">{act.text}</p>
        </Card>
      )
    case 'call':
    case 'send-out':
      return (
        <Card
          icon={<Users size={16} aria-hidden="true" />}
          title={(act.kind === 'call' ? text.cameIn : text.wentOut)(room.speakers[act.speaker] ?? act.speaker)}
        />
      )
    case 'note':
      return <Card icon={<NotebookPen size={16} aria-hidden="true" />} title={text.note} />
  }
}

function Card({ icon, title, children }: { icon: ReactNode; title: string; children?: ReactNode }) {
  return (
    <div className="animate-appear rounded-xl border border-line bg-surface px-4 py-3 text-sm">
      <p className="flex items-center gap-2 font-medium">
        <span className="text-accent">{icon}</span>
        {title}
      </p>
      {children && <div className="mt-1.5 leading-relaxed">{children}</div>}
    </div>
  )
}

function Found({ found }: { found: Extract<ActPayload, { kind: 'examine' }>['found'] }) {
  if (found.length === 0) return <p className="text-soft">{text.nothingFound}</p>
  return (
    <ul className="space-y-1.5">
      {found.map((item) => (
        <li key={`${item.id}${item.result}`}>
          <span className={item.abnormal ? 'font-medium' : ''}>{item.result}</span>
          {(item.price !== undefined || item.minutes !== undefined) && (
            <span className="ml-2 whitespace-nowrap text-faint">{text.cost(item.price, item.minutes)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
