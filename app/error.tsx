'use client'

import { FailurePanel } from './_components/failure-panel'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailurePanel error={error} retry={retry} />
}
