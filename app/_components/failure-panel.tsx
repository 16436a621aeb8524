import { Button, LinkButton } from './button'
import { strings } from './strings'

/** Says what happened and what to do; the digest leads whoever runs the server to the cause. */
export function FailurePanel({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-3xl px-6 py-20 outline-none">
      <h1 className="text-3xl font-semibold tracking-tight">{strings.failure.title}</h1>
      <p className="mt-3 max-w-[60ch] text-lg text-soft">{strings.failure.text}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        <Button look="primary" onClick={retry}>
          {strings.failure.retry}
        </Button>
        <LinkButton href="/">{strings.failure.home}</LinkButton>
      </div>
      {digest && <p className="mt-8 text-sm text-faint">{strings.failure.reference(digest)}</p>}
    </main>
  )
}
