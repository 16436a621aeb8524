import Link from 'next/link'

export type Choice = { name: string; href: string; chosen: boolean }

/** A row of links that narrow a list: works without scripts and can be bookmarked. */
export function ChoiceRow({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav aria-label={label} className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[6rem_1fr]">
      <span className="py-1 text-sm text-soft" aria-hidden="true">
        {label}
      </span>
      <span className="flex flex-wrap gap-2">
        {choices.map((choice) => (
          <Link
            key={choice.href}
            href={choice.href}
            scroll={false}
            prefetch={false}
            aria-current={choice.chosen ? 'true' : undefined}
            className="rounded-full border border-line px-3 py-1 text-sm text-soft hover:border-ink hover:text-ink aria-[current=true]:border-accent aria-[current=true]:bg-accent-wash aria-[current=true]:font-medium aria-[current=true]:text-ink"
          >
            {choice.name}
          </Link>
        ))}
      </span>
    </nav>
  )
}
