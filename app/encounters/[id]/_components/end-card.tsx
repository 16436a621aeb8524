'use client'

import { ArrowRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { StopReason } from '#simulators'
import { LinkButton } from '../../../_components/button'
import { strings } from '../../../_components/strings'
import { words } from '../../../_components/strings/words'

/** Endings that whoever was here would rather not have had: the same station is offered again, where another model can be chosen. */
const BY_A_MODEL: ReadonlySet<StopReason> = new Set(['engine-failed', 'context-overflow', 'cost-limit', 'token-limit'])

/** How it ended, and the way on. Takes the focus: the box one was in has gone. */
export function EndCard({ id, caseId, reason }: { id: string; caseId: string; reason: StopReason }) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => link.current?.focus(), [])
  return (
    <section aria-label={strings.room.ended.title} className="animate-appear rounded-2xl border border-line bg-surface p-6">
      <h2 className="text-xl font-semibold tracking-tight">{strings.room.ended.title}</h2>
      <p className="mt-1 text-soft">{words.stopReason[reason]}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <LinkButton ref={link} look="primary" size="large" href={`/encounters/${id}/debrief`}>
          {strings.room.ended.debrief}
          <ArrowRight size={18} aria-hidden="true" />
        </LinkButton>
        <LinkButton look="quiet" size="large" href={BY_A_MODEL.has(reason) ? `/stations/${caseId}` : '/stations'}>
          {BY_A_MODEL.has(reason) ? strings.room.ended.same : strings.room.ended.again}
        </LinkButton>
      </div>
    </section>
  )
}
