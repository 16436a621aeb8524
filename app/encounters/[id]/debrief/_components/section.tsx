import type { ReactNode } from 'react'

/** A part of the debrief that can be linked to. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
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
    <a href={`#turn-${turn}`} className="underline decoration-line-strong underline-offset-2 hover:decoration-ink">
      {children}
    </a>
  )
}
