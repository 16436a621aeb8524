import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { DebriefModel } from '#simulators'
import { BackLink } from '../../../_components/back-link'
import { LinkButton } from '../../../_components/button'
import { SitePage } from '../../../_components/site-page'
import { strings } from '../../../_components/strings'
import { simulator } from '../../../_server/simulator'
import { currentPerson } from '../../../_server/viewer'
import { Critique } from './_components/critique'
import { DebriefHead } from './_components/debrief-head'
import { DebriefParts } from './_components/debrief-parts'
import { Judgements } from './_components/judgements'
import { ModelsUsed } from './_components/models-used'
import { shownOf } from './shown'

const text = strings.debrief

type Props = { params: Promise<{ id: string }> }

const read = cache(async (id: string) => simulator().debrief(id, await currentPerson()))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await read((await params).id)
  return { title: model ? `${text.title}: ${model.case.title}` : text.title, robots: { index: false } }
}

export default async function DebriefPage({ params }: Props) {
  const { id } = await params
  const model = await read(id)
  if (!model) {
    // What has not ended has no debrief yet: back into the room. What is not theirs does not exist.
    if (await simulator().room(id, await currentPerson())) redirect(`/encounters/${id}`)
    notFound()
  }
  return (
    <SitePage>
      {model.run && <BackLink href={`/runs/${model.run.id}`} name={text.backToRun(model.run.index)} />}
      <DebriefHead model={model} />
      <div className="mt-12 gap-14 lg:grid lg:grid-cols-[minmax(0,1fr)_13rem]">
        <div className="min-w-0 space-y-16">
          <DebriefParts shown={shownOf(model)} />
          {model.judgements.length > 0 && <Judgements judgements={model.judgements} />}
          {model.critique && <Critique critique={model.critique} />}
          {model.took && <ModelsUsed took={model.took} seats={model.encounter.seats} />}
          <Closing id={id} model={model} />
        </div>
        <Contents model={model} />
      </div>
    </SitePage>
  )
}

const PLACES = [
  ['profile', text.profile],
  ['next', text.next],
  ['timeline', text.timeline.title],
  ['facts', text.facts.title],
  ['asking', text.craft.title],
  ['feelings', text.cues.title],
  ['differential', text.differential.title],
  ['plan', text.plan.title],
  ['reasoning', text.reasoning.title],
  ['transcript', text.transcript],
  ['marks', text.items.title],
] as const

function Contents({ model: { judgements, critique, took } }: { model: DebriefModel }) {
  const places = [
    ...PLACES,
    ...(judgements.length > 0 ? [['judged', strings.judgements.title] as const] : []),
    ...(critique ? [['critique', strings.judgements.critique.title] as const] : []),
    ...(took ? [['models', strings.models.debrief.title] as const] : []),
  ]
  return (
    <nav aria-label={text.contents} className="hidden text-sm lg:block print:hidden">
      <ul className="sticky top-8 space-y-0.5 border-l border-line">
        {places.map(([id, name]) => (
          <li key={id}>
            <a href={`#${id}`} className="-ml-px block border-l border-transparent py-1 pl-4 text-soft hover:border-accent hover:text-ink">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Closing({ id, model }: { id: string; model: DebriefModel }) {
  return (
    <div className="space-y-6 border-t border-line pt-8">
      <div className="flex flex-wrap gap-3">
        <LinkButton look="primary" href={`/stations/${model.case.id}`}>
          {text.again}
        </LinkButton>
        <LinkButton href="/stations">{text.another}</LinkButton>
        <LinkButton look="quiet" href={`/encounters/${id}`}>
          {text.transcriptLink}
        </LinkButton>
      </div>
      <section aria-label={text.sources} className="text-sm text-soft">
        <h2 className="font-semibold text-ink">{text.sources}</h2>
        <ul className="mt-1 list-disc space-y-0.5 pl-5">
          {model.case.sources.map((source) => (
            <li key={source.title}>
              {source.url ? (
                <a href={source.url} rel="noreferrer" className="underline underline-offset-2">
                  {source.title}
                </a>
              ) : (
                source.title
              )}
              , {source.by}, {source.year}
            </li>
          ))}
        </ul>
      </section>
      <p className="max-w-[65ch] text-sm text-soft">
        {text.machineMade}{' '}
        <a href="/method" className="underline underline-offset-2">
          {text.methodLink}
        </a>
      </p>
    </div>
  )
}
