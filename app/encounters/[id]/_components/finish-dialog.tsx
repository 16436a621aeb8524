'use client'

import { AlertDialog } from 'radix-ui'
import type { RoomModel } from '#simulators'
import { buttonClass } from '../../../_components/button'
import { strings } from '../../../_components/strings'
import type { Assessment } from './use-assessment'
import type { Finish } from './use-finish'
import { useReturnFocus } from './use-return-focus'

const text = strings.room.finish

/** Asks once more, and says what would be missing. */
export function FinishDialog({ room, finish, assessment }: { room: RoomModel; finish: Finish; assessment: Assessment }) {
  const doctor = room.viewer === 'doctor'
  const focus = useReturnFocus()
  const missing = doctor
    ? [!assessment.hasDifferential && text.noDifferential, !assessment.hasPlan && text.noPlan].filter((line) => line !== false)
    : []
  return (
    <AlertDialog.Root open={finish.opened} onOpenChange={(open) => !open && finish.close()}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <AlertDialog.Content
          {...focus}
          className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border border-line bg-surface p-6 shadow-xl"
        >
          <AlertDialog.Title className="text-xl font-semibold tracking-tight">{doctor ? text.title : text.titleOther}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-soft">{doctor ? text.text : text.textOther}</AlertDialog.Description>
          {missing.length > 0 && (
            <ul className="mt-3 list-disc space-y-1 pl-5 text-danger">
              {missing.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          {finish.failed && (
            <p role="alert" className="mt-3 text-danger">
              {text.failed}
            </p>
          )}
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel className={buttonClass('secondary')}>{text.back}</AlertDialog.Cancel>
            <button type="button" className={buttonClass('primary')} onClick={finish.confirm} disabled={finish.working}>
              {finish.working ? text.working : doctor ? text.confirm : text.confirmOther}
            </button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
