'use client'

import { X } from 'lucide-react'
import type { ErrorCode } from '#simulators'
import { strings } from '../../../_components/strings'

export type NoticeText = { code: ErrorCode }

/** What was not taken and what to do about it, above the box where the words still stand. */
export function Notice({ notice, onClose }: { notice: NoticeText; onClose: () => void }) {
  return (
    <div
      role="alert"
      className="mx-auto mb-2 flex w-[calc(100%-2rem)] max-w-[43rem] items-start gap-3 rounded-xl border border-line bg-sunken px-4 py-3 text-sm"
    >
      <p className="flex-1">{strings.errors[notice.code]}</p>
      <button type="button" onClick={onClose} aria-label={strings.room.composer.dismiss} className="-m-1 rounded p-1 hover:bg-line">
        <X size={16} aria-hidden="true" />
      </button>
    </div>
  )
}
