import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** What one presses to open a `details` of class `group`. */
export function Summary({ children }: { children: ReactNode }) {
  return (
    <summary className="flex list-none items-baseline gap-2 rounded py-1 text-soft hover:text-ink [&::-webkit-details-marker]:hidden">
      <ChevronRight size={15} aria-hidden="true" className="shrink-0 translate-y-0.5 transition-transform group-open:rotate-90" />
      {children}
    </summary>
  )
}
