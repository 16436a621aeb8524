import Link from 'next/link'
import type { RunListing } from '#simulators'
import { runs } from '../../_components/strings/runs'
import { ProgressBar } from './progress-bar'
import { RunStateTag } from './run-state'

/** One run in the list. */
export function RunRow({ listing: { run, state, progress } }: { listing: RunListing }) {
  return (
    <li className="group relative grid gap-x-10 gap-y-3 py-5 sm:grid-cols-[1fr_20rem] sm:items-center">
      <div className="min-w-0">
        <h3 className="text-lg font-semibold tracking-tight wrap-anywhere">
          <Link href={`/runs/${run.id}`} prefetch={false} className="group-hover:text-accent after:absolute after:inset-0">
            {run.name}
          </Link>
        </h3>
        <p className="mt-0.5 text-sm text-soft">{runs.list.started(runs.when(run.createdAt))}</p>
        <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-soft">
          <RunStateTag state={state} />
          <span>{runs.builder.encounters(run.planned)}</span>
          {run.played.seconds > 0 && <span>{runs.progress.rate(run.played.turns / run.played.seconds)}</span>}
        </p>
      </div>
      <ProgressBar progress={progress} />
    </li>
  )
}
