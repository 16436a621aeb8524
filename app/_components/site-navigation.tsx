'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { strings } from './strings'

const PLACES = [
  { href: '/stations', name: strings.site.practise },
  { href: '/runs', name: strings.site.selfPlay },
  { href: '/library', name: strings.site.library },
  { href: '/method', name: strings.site.method },
]

/** Marks where one is: the only reason this runs in the browser. */
export function SiteNavigation() {
  const path = usePathname()
  return (
    <nav aria-label={strings.site.navigation} className="-mx-2 flex flex-wrap text-sm">
      {PLACES.map(({ href, name }) => (
        <Link
          key={href}
          href={href}
          aria-current={path.startsWith(href) ? 'page' : undefined}
          className="rounded-md px-2 py-2 text-soft hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-accent aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8 sm:px-3"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
