import type { Metadata } from 'next'
import { BackLink } from '../../_components/back-link'
import { SitePage } from '../../_components/site-page'
import { mapping as text } from '../../_components/strings/mapping'
import { simulator } from '../../_server/simulator'
import { InstrumentPart } from './_components/instrument-part'

export const metadata: Metadata = { title: text.title }

export default function MappingPage() {
  const { statements, instruments, own } = simulator().catalog.mapping()
  const asks = instruments.flatMap(({ groups }) => groups.flatMap((group) => group.asks))
  return (
    <SitePage>
      <BackLink href="/method" name={text.back} />
      <h1 className="mt-3 text-3xl font-semibold tracking-tight sm:text-4xl">{text.title}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-soft">{text.lead(instruments.length, asks.length)}</p>
      <section aria-labelledby="how-to-read" className="mt-8 max-w-[70ch] rounded-xl border border-line bg-surface p-5 sm:p-6">
        <h2 id="how-to-read" className="font-semibold">
          {text.statementsTitle}
        </h2>
        <ul className="mt-3 list-disc space-y-2 pl-5 leading-relaxed marker:text-faint">
          {statements.map((statement) => (
            <li key={statement}>{statement}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="instruments" className="mt-14">
        <h2 id="instruments" className="text-2xl font-semibold tracking-tight">
          {text.instrumentsTitle}
        </h2>
        <div className="mt-4 border-b border-line">
          {instruments.map((instrument) => (
            <InstrumentPart key={instrument.id} instrument={instrument} />
          ))}
        </div>
      </section>
      <section aria-labelledby="own" className="mt-14 max-w-[70ch]">
        <h2 id="own" className="text-2xl font-semibold tracking-tight">
          {text.ownTitle}
        </h2>
        <p className="mt-2 text-soft">{text.ownLead}</p>
        <dl className="mt-4 space-y-4">
          {own.map(({ measured, why }) => (
            <div key={measured.id}>
              <dt className="font-medium">{text.measured(measured)}</dt>
              <dd className="mt-0.5 text-soft">{why}</dd>
            </div>
          ))}
        </dl>
      </section>
    </SitePage>
  )
}
