'use client'

import './globals.css'
import { FailurePanel } from './_components/failure-panel'
import { strings } from './_components/strings'

/** Stands in for the root layout when that itself failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en-GB">
      <head>
        <title>{strings.failure.title}</title>
      </head>
      <body className="min-h-dvh font-sans antialiased">
        <FailurePanel error={error} retry={retry} />
      </body>
    </html>
  )
}
