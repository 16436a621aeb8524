/** The cookie that holds the local person's id: httpOnly, set by proxy.ts, read on the server only. */
export const PERSON_COOKIE = 'anamnesis-person'

/** A UUID: anything else was not set by this application. */
export const PERSON_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
