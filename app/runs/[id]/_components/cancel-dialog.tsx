'use client'

import { AlertDialog } from 'radix-ui'
import { buttonClass } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'

const text = runs.run

type Props = { left: number; disabled: boolean; onConfirm: () => void }

/** Asks once more, and says what would not be played. */
export function CancelDialog({ left, disabled, onConfirm }: Props) {
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger className={buttonClass('danger')} disabled={disabled}>
        {text.cancel}
      </AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <AlertDialog.Content className="fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-2xl border border-line bg-surface p-6 shadow-xl">
          <AlertDialog.Title className="text-xl font-semibold tracking-tight">{text.cancelDialog.title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-soft">{text.cancelDialog.text(left)}</AlertDialog.Description>
          <div className="mt-6 flex flex-wrap justify-end gap-3">
            <AlertDialog.Cancel className={buttonClass('secondary')}>{text.cancelDialog.back}</AlertDialog.Cancel>
            <AlertDialog.Action className={buttonClass('danger')} onClick={onConfirm}>
              {text.cancelDialog.confirm}
            </AlertDialog.Action>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
