import { cookies } from 'next/headers'
import { PERSON_COOKIE, PERSON_PATTERN } from '../_realtime/person-cookie'

/** The local person who asks: proxy.ts has given every visitor one. Throws where the cookie is missing or forged. */
export async function currentPerson(): Promise<string> {
  const value = (await cookies()).get(PERSON_COOKIE)?.value
  if (!value || !PERSON_PATTERN.test(value)) throw new Error('No local person: the request did not pass through proxy.ts')
  return value
}
