import type { ReactNode } from 'react'

type Props = { id: string; title: string; below?: boolean; children: ReactNode }

/** A part of the debrief that can be linked to. What stands `below` the first screen is laid out only once it comes near. */
export function Section({ id, title, below = false, children }: Props) {
  return (
    <section aria-labelledby={id} className={below ? 'below-fold' : undefined}>
      <h2 id={id} className="text-2xl font-semibold tracking-tight">
        {title}
      </h2>
      <div className="mt-3">{children}</div>
    </section>
  )
}

/** The sentence under a heading that says what the part shows. */
export function Finding({ children }: { children: ReactNode }) {
  return <p className="max-w-[65ch] text-lg leading-relaxed">{children}</p>
}

export function TurnLink({ turn, children }: { turn: number; children: ReactNode }) {
  return (
    <a href={`#turn-${turn}`} className="turn-link">
      {children}
    </a>
  )
}
