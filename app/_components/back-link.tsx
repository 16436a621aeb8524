import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'

export function BackLink({ href, name }: { href: string; name: string }) {
  return (
    <Link href={href} className="inline-flex min-h-8 items-center gap-1.5 text-sm text-soft hover:text-ink">
      <ArrowLeft size={16} aria-hidden="true" />
      {name}
    </Link>
  )
}
