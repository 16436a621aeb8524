'use client'

import type { ReactNode } from 'react'
import { strings } from '../../../_components/strings'
import { runs } from '../../../_components/strings/runs'
import { ProgressBar } from '../../_components/progress-bar'
import { RunStateTag } from '../../_components/run-state'
import type { LiveRun } from '../../live-run'
import { Milestones } from './milestones'
import { RunControls } from './run-controls'
import { useLiveRun } from './use-live-run'

const text = runs.run

/** Where the run stands, as it changes, and what can be done about it. */
export function RunHead({ id, first }: { id: string; first: LiveRun }) {
  const { live, lost, show } = useLiveRun(id, first)
  return (
    <div className="mt-6">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <RunStateTag state={live.state} />
        <p className="text-soft">{stateInWords(live)}</p>
      </div>
      {live.fault && (
        <p className="mt-2 max-w-[75ch] rounded-lg bg-danger-wash px-3 py-2 text-danger wrap-anywhere">{text.fault(live.fault)}</p>
      )}
      <div className="mt-4 max-w-3xl">
        <ProgressBar progress={live.progress} />
      </div>
      <Facts live={live} />
      <p role="status" className="mt-2 text-sm text-soft empty:hidden">
        {lost && text.lost}
      </p>
      <RunControls id={id} live={live} onDone={show} />
      <Milestones live={live} />
    </div>
  )
}

function stateInWords({ state, progress, holder }: LiveRun): string {
  if (state === 'done' && progress.failed > 0) return text.donePart(progress.failed)
  const played = (state === 'playing' || state === 'pausing') && holder ? ` ${text.playedBy(holder)}` : ''
  return runs.state[state].text + played
}

function Facts({ live }: { live: LiveRun }) {
  const over = live.state === 'done' || live.state === 'cancelled'
  return (
    <dl className="mt-5 flex flex-wrap gap-x-10 gap-y-3">
      <Fact name={text.facts.turns}>{runs.number(live.turns)}</Fact>
      <Fact name={text.facts.rate}>{live.rate === null ? text.unknown : runs.progress.rate(live.rate)}</Fact>
      {over ? (
        <Fact name={text.facts.took}>{runs.duration(live.seconds)}</Fact>
      ) : (
        <Fact name={text.facts.left}>{live.secondsLeft === null ? text.unknown : runs.duration(live.secondsLeft)}</Fact>
      )}
      {live.models === null ? <Fact name={text.facts.cost}>{text.noCost}</Fact> : <ModelFacts models={live.models} />}
    </dl>
  )
}

/** What models took. A cost that leaves calls out says so: it is not the whole. */
function ModelFacts({ models: { modelCalls, unpricedCalls, tokens, cost } }: { models: NonNullable<LiveRun['models']> }) {
  const { facts, costOf, unpriced } = strings.models.runs
  return (
    <>
      <Fact name={facts.calls}>{runs.number(modelCalls)}</Fact>
      <Fact name={facts.tokens}>{runs.number(tokens)}</Fact>
      <Fact name={facts.cost}>
        {costOf(cost, modelCalls, unpricedCalls)}
        {unpricedCalls > 0 && unpricedCalls < modelCalls && (
          <span className="block text-sm font-normal text-soft">{unpriced(unpricedCalls)}</span>
        )}
      </Fact>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}
