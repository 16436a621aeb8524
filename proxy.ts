import { type NextRequest, NextResponse } from 'next/server'
import { PERSON_COOKIE, PERSON_PATTERN } from './app/_realtime/person-cookie'

const A_YEAR = 60 * 60 * 24 * 365
const HOST_PATTERN = /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:]+\](:\d+)?$/i

/** Gives every page a fresh nonce and every visitor a local person, before anything renders. */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, request.headers.get('host'))
  const known = request.cookies.get(PERSON_COOKIE)?.value
  const person = known && PERSON_PATTERN.test(known) ? known : crypto.randomUUID()
  if (person !== known) request.cookies.set(PERSON_COOKIE, person)

  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (person !== known) {
    const secure = request.nextUrl.protocol === 'https:'
    response.cookies.set(PERSON_COOKIE, person, { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: A_YEAR })
  }
  return response
}

/** Scripts by nonce only. Styles allow inline: the dialogs' scroll lock writes a style element. */
function contentSecurityPolicy(nonce: string, host: string | null): string {
  const socket = host && HOST_PATTERN.test(host) ? ` ws://${host} wss://${host}` : ''
  // React explains errors by eval while developing, and only then.
  const evaluate = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluate}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg).*)'] }
