import type { MappedInstrument } from '#simulators'
import { mapping as text } from '../../../_components/strings/mapping'
import { Summary } from '../../../_components/summary'
import { AskedTable } from './asked-table'

const FACTS = ['form', 'citation', 'rights', 'numbering'] as const

/** One instrument, folded: what it is and whose, and all it asks for. */
export function InstrumentPart({ instrument }: { instrument: MappedInstrument }) {
  return (
    <details id={instrument.id} className="group scroll-mt-6 border-t border-line py-3">
      <Summary>
        <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4">
          <h3 className="text-lg font-semibold text-ink">{instrument.name}</h3>
          <span className="text-sm sm:ml-auto">{text.counts(instrument.reach)}</span>
          <span className="w-full text-sm">{instrument.title}</span>
        </span>
      </Summary>
      <div className="pt-3 pb-6 sm:pl-6">
        <dl className="max-w-[75ch] space-y-2 text-sm leading-relaxed sm:grid sm:grid-cols-[7rem_1fr] sm:gap-x-4 sm:gap-y-1.5 sm:space-y-0">
          {FACTS.map((fact) => instrument[fact] && <Fact key={fact} name={text.facts[fact]} value={instrument[fact]} />)}
        </dl>
        {instrument.groups.map((group, index) => (
          <AskedTable key={group.name} id={`${instrument.id}-${index}`} name={group.name} asks={group.asks} />
        ))}
      </div>
    </details>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="sm:contents">
      <dt className="text-faint">{name}</dt>
      <dd className="break-words text-soft">{value}</dd>
    </div>
  )
}
