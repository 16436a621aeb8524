import type { StationSheet } from '#simulators'
import { strings } from './strings'

const text = strings.stations

/** What hangs on the door: all that a candidate knows before knocking. */
export function DoorNote({ station }: { station: StationSheet }) {
  const timings = Object.entries(text.timing) as [keyof typeof text.timing, string][]
  return (
    <div className="space-y-7">
      <section aria-labelledby="door-note" className="rounded-xl border border-line bg-surface p-5 sm:p-6">
        <h2 id="door-note" className="text-sm font-semibold text-accent">
          {text.doorNote}
        </h2>
        <p className="mt-2 max-w-[65ch] text-lg leading-relaxed">{station.doorNote}</p>
        <p className="mt-4 text-sm text-soft">
          {text.role}: {station.role}.
        </p>
      </section>
      <section aria-labelledby="tasks">
        <h2 id="tasks" className="text-sm font-semibold text-accent">
          {text.tasks}
        </h2>
        <ol className="mt-2 max-w-[65ch] list-decimal space-y-1.5 pl-5 leading-relaxed marker:text-faint">
          {station.tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ol>
      </section>
      <dl className="flex flex-wrap gap-x-10 gap-y-4 text-sm">
        {timings.map(([name, label]) => (
          <div key={name}>
            <dt className="text-soft">{label}</dt>
            <dd className="mt-0.5 font-medium">{text.seconds(station.timings[name])}</dd>
          </div>
        ))}
        <div>
          <dt className="text-soft">{text.budget}</dt>
          <dd className="mt-0.5 font-medium">{station.budget === null ? text.noBudget : text.budgetUnits(station.budget)}</dd>
        </div>
      </dl>
    </div>
  )
}
