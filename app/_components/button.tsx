import Link from 'next/link'
import type { ComponentProps } from 'react'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

const BASE =
  'inline-flex items-center justify-center gap-2 rounded-lg font-medium transition-colors disabled:cursor-not-allowed disabled:opacity-50'
const LOOKS: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong/60 bg-surface text-ink hover:border-ink hover:bg-sunken',
  quiet: 'text-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-danger/50 bg-surface text-danger hover:bg-danger-wash',
}
const SIZES = {
  small: 'min-h-8 px-2.5 text-sm',
  normal: 'min-h-10 px-4 text-sm',
  large: 'min-h-12 px-6 text-base',
  icon: 'size-10',
  send: 'size-11 shrink-0',
}
type Size = keyof typeof SIZES

/** The classes of a button, for what has to be another element. */
export const buttonClass = (look: Look = 'secondary', size: Size = 'normal', more = '') => `${BASE} ${LOOKS[look]} ${SIZES[size]} ${more}`

export function Button({ look, size, className, type = 'button', ...rest }: ComponentProps<'button'> & { look?: Look; size?: Size }) {
  return <button type={type} className={buttonClass(look, size, className)} {...rest} />
}

export function LinkButton({ look, size, className, ...rest }: ComponentProps<typeof Link> & { look?: Look; size?: Size }) {
  return <Link className={buttonClass(look, size, className)} {...rest} />
}
