import { LinkButton } from './_components/button'
import { Portrait } from './_components/portrait'
import { SitePage } from './_components/site-page'
import { strings } from './_components/strings'

export const metadata = { title: strings.missing.title }

export default function NotFound() {
  return (
    <SitePage>
      <div className="flex flex-col items-start gap-6">
        <Portrait seed={404} mood="worried" size={88} />
        <div>
          <h1 className="text-3xl font-semibold tracking-tight">{strings.missing.title}</h1>
          <p className="mt-3 max-w-[60ch] text-lg text-soft">{strings.missing.text}</p>
        </div>
        <div className="flex flex-wrap gap-3">
          <LinkButton href="/stations" look="primary">
            {strings.missing.stations}
          </LinkButton>
          <LinkButton href="/">{strings.missing.home}</LinkButton>
        </div>
      </div>
    </SitePage>
  )
}
