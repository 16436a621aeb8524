/** Readable by the page: a colour scheme is no secret, and the server needs it for a first paint without a flash. */
export const THEME_COOKIE = 'anamnesis-theme'

export type Theme = 'system' | 'light' | 'dark'

export const readTheme = (value: string | undefined): Theme => (value === 'light' || value === 'dark' ? value : 'system')
