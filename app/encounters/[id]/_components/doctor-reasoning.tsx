'use client'

import type { DoctorState } from '#simulators'
import { strings } from '../../../_components/strings'
import { Summary } from '../../../_components/summary'
import { ArgumentGraph } from './argument-graph'
import { DifferentialBars } from './differential-bars'

const text = strings.models.reasoning
/** The thought that stands folded. */
const LEADING = 2

/** What a doctor thought beside what it said or did: folded, with the leading diagnoses outside. For observers only. */
export function DoctorReasoning({ state }: { state: DoctorState }) {
  const { differential, thoughts = [], next, note, memory, argument } = state
  const leading = differential
    .slice(0, LEADING)
    .map(({ name, p }) => text.leads(name, p))
    .join('; ')
  const asides = [
    [text.next, next && text.act(next)],
    [text.note, note],
    [text.memory, memory],
  ] as const
  return (
    <details className="group text-sm">
      <Summary>
        <span>
          <span className="font-medium text-ink">{text.title}</span>
          <span className="group-open:hidden">{`: ${leading || (next ?? note ?? text.none)}`}</span>
        </span>
      </Summary>
      <div className="mt-1 mb-2 space-y-4 rounded-xl border border-line bg-sunken/60 px-4 py-3">
        {differential.length > 0 && (
          <Part title={text.differential}>
            <DifferentialBars differential={differential} />
          </Part>
        )}
        {thoughts.length > 0 && (
          <Part title={text.thoughts}>
            <dl className="space-y-1.5">
              {thoughts.map(({ by, text: thought }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: thoughts of one fixed turn have no other identity
                <div key={index}>
                  <dt className="font-medium first-letter:uppercase">{by.replaceAll('-', ' ')}</dt>
                  <dd className="wrap-anywhere whitespace-pre-wrap text-soft">{thought}</dd>
                </div>
              ))}
            </dl>
          </Part>
        )}
        {argument && argument.claims.length > 0 && (
          <Part title={strings.models.argument.title}>
            <ArgumentGraph graph={argument} />
          </Part>
        )}
        {asides.map(
          ([title, words]) =>
            words && (
              <Part key={title} title={title}>
                <p className="wrap-anywhere whitespace-pre-wrap text-soft">{words}</p>
              </Part>
            ),
        )}
      </div>
    </details>
  )
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <p className="mb-1 font-semibold">{title}</p>
      {children}
    </div>
  )
}
