import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import type { PatientPersona } from '#simulators'
import { BackLink } from '../../../_components/back-link'
import { LinkButton } from '../../../_components/button'
import { findPersona } from '../../../_components/find-content'
import { MeasureSign } from '../../../_components/measure'
import { Portrait } from '../../../_components/portrait'
import { SitePage } from '../../../_components/site-page'
import { library as text } from '../../../_components/strings/library'
import { words } from '../../../_components/strings/words'

type Props = { params: Promise<{ id: string }> }
const MOST_LINES = 8

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findPersona((await params).id).name }
}

export default async function PersonaPage({ params }: Props) {
  const persona = findPersona((await params).id)
  return (
    <SitePage>
      <BackLink href="/library" name={text.back} />
      <div className="mt-6 flex flex-wrap items-start gap-6">
        <Portrait {...persona.portrait} size={112} />
        <div className="min-w-64 flex-1">
          <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{persona.name}</h1>
          <p className="mt-3 max-w-[58ch] text-lg text-soft">{persona.summary}</p>
          <LinkButton look="primary" className="mt-5" href="/stations">
            {text.meet}
          </LinkButton>
        </div>
      </div>
      <div className="mt-12 space-y-10">
        <Manner persona={persona} />
        <Lines persona={persona} />
        <Feelings persona={persona} />
      </div>
    </SitePage>
  )
}

function Part({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-xl font-semibold tracking-tight">{title}</h2>
      {hint && <p className="mt-0.5 text-sm text-soft">{hint}</p>}
      <div className="mt-3">{children}</div>
    </section>
  )
}

function Manner({ persona }: { persona: PatientPersona }) {
  const { axes } = persona
  const names = Object.keys(words.axes) as (keyof typeof words.axes)[]
  const rows: [string, string][] = [
    ...names.map((name): [string, string] => [
      words.axisName[name],
      (words.axes[name] as Record<string, string>)[axes[name]] ?? axes[name],
    ]),
    [text.trust, axes.trust ? text.trustText(axes.trust.start, text.slope[axes.trust.slope]!) : text.trustDefault],
    [text.decides, text.decidesOf[axes.frame.decides]],
    ...(axes.frame.explains ? [[text.explains, `“${axes.frame.explains}”`] as [string, string]] : []),
    ...(axes.frame.remedies ? [[text.remedies, `“${axes.frame.remedies}”`] as [string, string]] : []),
    ...(Object.keys(axes.sensitive).length > 0 ? [[text.sensitive, Object.keys(axes.sensitive).join(', ')] as [string, string]] : []),
  ]
  return (
    <Part title={text.inOneTalk}>
      <dl className="divide-y divide-line border-y border-line">
        {rows.map(([name, value]) => (
          <div key={name} className="grid gap-x-6 gap-y-0.5 py-2.5 sm:grid-cols-[12rem_1fr]">
            <dt className="text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

function Lines({ persona: { voice } }: { persona: PatientPersona }) {
  const lines = [voice.smallTalk, voice.asides, voice.worry, voice.challenges, voice.hurry, voice.deflect]
    .flatMap((list) => list.slice(0, 2))
    .slice(0, MOST_LINES)
  if (lines.length === 0) return null
  return (
    <Part title={text.ways} hint={text.waysHint}>
      <ul className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {lines.map((line) => (
          <li key={line} className="border-l-2 border-line pl-3">
            “{line}”
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Feelings({ persona }: { persona: PatientPersona }) {
  const cues = Object.entries(persona.cues)
  if (cues.length === 0) return null
  return (
    <Part title={text.feelings} hint={text.feelingsHint}>
      <ul className="space-y-3">
        {cues.map(([id, cue]) => (
          <li key={id} className="flex items-start gap-2.5">
            <span className="mt-1">
              <MeasureSign measure="empathy" size={16} />
            </span>
            <p>
              <span className="font-medium text-empathy">{words.emotion[cue.emotion]}</span>: “{cue.say[0]}”
            </p>
          </li>
        ))}
      </ul>
    </Part>
  )
}
