import type { Metadata } from 'next'
import Link from 'next/link'
import { type Measure, MeasureSign } from '../_components/measure'
import { SitePage } from '../_components/site-page'
import { method as text } from '../_components/strings/method'
import { words } from '../_components/strings/words'

export const metadata: Metadata = { title: text.title }

const MEASURES: Measure[] = ['history', 'empathy', 'diagnosis', 'management']

export default function MethodPage() {
  return (
    <SitePage>
      <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{text.title}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-soft">{text.lead}</p>
      <section aria-labelledby="safety" className="mt-8 max-w-[70ch] rounded-xl border border-line bg-surface p-5 sm:p-6">
        <h2 id="safety" className="font-semibold">
          {text.safetyTitle}
        </h2>
        <List items={text.safety} />
      </section>
      <h2 className="mt-14 text-2xl font-semibold tracking-tight">{text.measuresTitle}</h2>
      <div className="mt-5 space-y-8">
        {MEASURES.map((measure) => (
          <section key={measure} aria-labelledby={measure} className="max-w-[68ch]">
            <h3 id={measure} className="flex items-center gap-2.5 text-lg font-semibold">
              <MeasureSign measure={measure} size={22} />
              {words.measure[measure]}
            </h3>
            <p className="mt-2 leading-relaxed">{text.measures[measure].text}</p>
            <p className="mt-2 leading-relaxed text-soft">{text.measures[measure].whole}</p>
          </section>
        ))}
      </div>
      <section className="mt-14 max-w-[70ch]">
        <h2 className="text-2xl font-semibold tracking-tight">{text.instrumentsTitle}</h2>
        <p className="mt-3 leading-relaxed">{text.instruments}</p>
        <p className="mt-2">
          <Link href="/method/mapping" className="underline decoration-line-strong underline-offset-4 hover:text-accent">
            {text.instrumentsLink}
          </Link>
        </p>
      </section>
      <Part title={text.nullTitle} items={text.nulls} />
      <Part title={text.rulesTitle} items={text.rules} />
      <Part title={text.dataTitle} items={text.data} />
      <Part title={text.limitsTitle} items={text.limits} />
    </SitePage>
  )
}

function Part({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section className="mt-14 max-w-[70ch]">
      <h2 className="text-2xl font-semibold tracking-tight">{title}</h2>
      <List items={items} />
    </section>
  )
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="mt-3 list-disc space-y-2 pl-5 leading-relaxed marker:text-faint">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}
