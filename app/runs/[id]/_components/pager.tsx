import { LinkButton } from '../../../_components/button'
import { runs } from '../../../_components/strings/runs'

const text = runs.encounters

type Props = { label: string; page: number; pages: number; to: (page: number) => string }

/** One page back, one page on; nothing where there is only one. */
export function Pager({ label, page, pages, to }: Props) {
  if (pages <= 1) return null
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      {page > 1 && (
        <LinkButton size="small" href={to(page - 1)} scroll={false} prefetch={false}>
          {text.previous}
        </LinkButton>
      )}
      <span className="text-soft">{text.page(page, pages)}</span>
      {page < pages && (
        <LinkButton size="small" href={to(page + 1)} scroll={false} prefetch={false}>
          {text.next}
        </LinkButton>
      )}
    </nav>
  )
}
