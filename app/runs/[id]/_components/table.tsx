import type { ReactNode } from 'react'

/** A table that scrolls sideways by itself where it is wider than the page, reachable by keyboard. */
export function Table({ region, caption, children }: { region: string; caption: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard
    <section aria-label={region} tabIndex={0} className="relative overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="pb-2 text-left text-sm text-soft">{caption}</caption>
        {children}
      </table>
    </section>
  )
}
