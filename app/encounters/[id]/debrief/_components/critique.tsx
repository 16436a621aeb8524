'use client'

import type { DebriefModel } from '#simulators'
import { strings } from '../../../../_components/strings'
import { Section, TurnLink } from './section'

const text = strings.judgements

/** What a critic who knew the answer said. */
export function Critique({ critique: { strengths, problems, advice } }: { critique: NonNullable<DebriefModel['critique']> }) {
  return (
    <Section id="critique" title={text.critique.title} below>
      <p className="max-w-[65ch] text-sm text-soft">{text.critique.hint}</p>
      <List title={text.critique.advice} lines={advice} />
      {problems.length > 0 && (
        <>
          <h3 className="mt-5 font-semibold">{text.critique.problems}</h3>
          <ul className="mt-1 max-w-[65ch] list-disc space-y-2 pl-5">
            {problems.map(({ turn, what, instead }) => (
              <li key={`${turn} ${what}`}>
                {turn !== null && (
                  <>
                    <TurnLink turn={turn}>{text.at(turn)}</TurnLink>:{' '}
                  </>
                )}
                {what} <span className="text-soft">{text.critique.instead(instead)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <List title={text.critique.strengths} lines={strengths} />
    </Section>
  )
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3 className="mt-5 font-semibold">{title}</h3>
      <ul className="mt-1 max-w-[65ch] list-disc space-y-1 pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
