import { cookies } from 'next/headers'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { SiteNavigation } from './site-navigation'
import { strings } from './strings'
import { readTheme, THEME_COOKIE } from './theme'
import { ThemeSwitch } from './theme-switch'

type Props = { children: ReactNode; wide?: boolean }

/** The frame of every page but the room: name and ways on top, the plain facts about this thing below. `wide` pages hold tables. */
export async function SitePage({ children, wide = false }: Props) {
  const width = wide ? 'max-w-7xl' : 'max-w-5xl'
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="border-b border-line">
        <div className={`mx-auto flex ${width} flex-wrap items-center gap-x-8 gap-y-1 px-4 py-3 sm:px-6`}>
          <Link href="/" className="mr-auto flex items-center gap-2.5 font-semibold tracking-tight">
            <Mark />
            {strings.site.name}
          </Link>
          <SiteNavigation />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={`mx-auto w-full ${width} flex-1 px-4 py-10 outline-none sm:px-6 sm:py-14`}>
        {children}
      </main>
      <footer className="border-t border-line bg-sunken/60 text-sm text-soft">
        <div className={`mx-auto grid ${width} gap-x-10 gap-y-4 px-4 py-8 sm:grid-cols-[1fr_auto] sm:px-6`}>
          <div className="max-w-[65ch] space-y-1.5">
            <p className="font-medium text-ink">{strings.site.disclaimer}</p>
            <p>{strings.site.disclaimerMore}</p>
            <p>{strings.site.emergency}</p>
          </div>
          <div className="flex flex-col items-start gap-3 sm:items-end">
            <ThemeSwitch initial={theme} />
            <Link href="/method" className="underline decoration-line-strong underline-offset-4 hover:text-ink">
              {strings.site.methodLink}
            </Link>
          </div>
        </div>
      </footer>
    </div>
  )
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path d="M8 9.5h12a4 4 0 0 1 4 4v2a4 4 0 0 1-4 4h-5l-5 4v-4H8z" className="fill-on-accent" />
      <path
        d="M11 14.5h3.5l1.5-2 2 4 1.2-2H21"
        fill="none"
        className="stroke-accent"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
