'use client'

import { Dialog } from 'radix-ui'
import { buttonClass } from '../../../_components/button'
import { strings } from '../../../_components/strings'
import { useReturnFocus } from './use-return-focus'

const text = strings.room.keys

export function KeyboardMap({ open, onOpen }: { open: boolean; onOpen: (open: boolean) => void }) {
  const focus = useReturnFocus()
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Dialog.Content
          aria-describedby={undefined}
          {...focus}
          className="fixed top-1/2 left-1/2 z-50 w-[calc(100%-2rem)] max-w-md -translate-x-1/2 -translate-y-1/2 rounded-2xl border border-line bg-surface p-6 shadow-xl"
        >
          <Dialog.Title className="text-xl font-semibold tracking-tight">{text.title}</Dialog.Title>
          <dl className="mt-4 grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-3">
            {text.list.map(([keys, meaning]) => (
              <div key={keys} className="contents">
                <dt className="flex gap-1">
                  {keys.split(' ').map((key) => (
                    <kbd key={key} className="rounded-md border border-line-strong/60 bg-sunken px-1.5 py-0.5 font-sans text-sm">
                      {key}
                    </kbd>
                  ))}
                </dt>
                <dd className="text-soft">{meaning}</dd>
              </div>
            ))}
          </dl>
          <Dialog.Close className={buttonClass('secondary', 'normal', 'mt-6')}>{text.close}</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
