import type { Metadata } from 'next'
import { LinkButton } from '../_components/button'
import { SitePage } from '../_components/site-page'
import { selfPlay as text } from '../_components/strings/library'

export const metadata: Metadata = { title: text.title }

export default function SelfPlayPage() {
  return (
    <SitePage>
      <h1 className="text-3xl font-semibold tracking-tight sm:text-4xl">{text.title}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-soft">{text.lead}</p>
      <p className="mt-6 max-w-[65ch] rounded-xl border border-line bg-sunken/60 px-5 py-4">{text.status}</p>
      <h2 className="mt-12 text-2xl font-semibold tracking-tight">{text.nowTitle}</h2>
      <section aria-labelledby="watch" className="mt-6">
        <h3 id="watch" className="text-lg font-semibold">
          {text.watch.title}
        </h3>
        <p className="mt-1 max-w-[65ch] text-soft">{text.watch.text}</p>
        <LinkButton look="primary" className="mt-4" href="/stations">
          {text.watch.action}
        </LinkButton>
      </section>
      <section aria-labelledby="terminal" className="mt-10">
        <h3 id="terminal" className="text-lg font-semibold">
          {text.terminal.title}
        </h3>
        <p className="mt-1 max-w-[65ch] text-soft">{text.terminal.text}</p>
        <dl className="mt-4 space-y-4">
          {text.commands.map(({ what, command }) => (
            <div key={command}>
              <dt className="text-sm text-soft">{what}</dt>
              <dd className="mt-1">
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long command scrolls sideways and has to be reachable by keyboard */}
                <pre tabIndex={0} className="overflow-x-auto rounded-lg border border-line bg-surface px-4 py-3 text-sm">
                  <code>{command}</code>
                </pre>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </SitePage>
  )
}
