import { GeistSans } from 'geist/font/sans'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { strings } from './_components/strings'
import { readTheme, THEME_COOKIE } from './_components/theme'
import './globals.css'

export const metadata: Metadata = {
  title: { default: strings.site.name, template: `%s · ${strings.site.name}` },
  description: strings.site.description,
  referrer: 'same-origin',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f3' },
    { media: '(prefers-color-scheme: dark)', color: '#161917' },
  ],
}

/** Reading the cookie here makes every page render per request, which the policy's nonce needs anyway. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang="en-GB" className={GeistSans.variable} data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body className="min-h-dvh font-sans antialiased">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-md focus:bg-surface focus:px-4 focus:py-2 focus:shadow-lg"
        >
          {strings.site.skip}
        </a>
        {children}
      </body>
    </html>
  )
}
