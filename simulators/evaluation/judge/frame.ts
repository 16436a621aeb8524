import type { ShownTurn } from './conversation'

/** What one call shows: turns, and facts of the case where the dimension needs them. `subject`: the turn that is judged, null for the whole. */
export type Frame = { turns: readonly ShownTurn[]; background: Readonly<Record<string, unknown>>; subject: number | null }

/** Drawn anew for each call: nobody who speaks in the conversation can know it. */
export type Boundary = string

const HEXADECIMAL = '0123456789abcdef'
const BOUNDARY_LENGTH = 32

/** A line that stands nowhere in the data. `next` gives numbers in [0,1). */
export function drawBoundary(data: string, next: () => number): Boundary {
  for (;;) {
    const boundary = `=====${Array.from({ length: BOUNDARY_LENGTH }, () => HEXADECIMAL[Math.floor(next() * 16)]).join('')}=====`
    if (!data.includes(boundary)) return boundary
  }
}

/**
 * The frame as JSON, a turn a line. Inside JSON strings there is no line end and no bare angle bracket or back quote, so that no text
 * can end its turn, begin another, or be read as a provider's own marks.
 */
export function frameData({ turns, background }: Frame): string {
  const lines = turns.map(({ turn, speaker, text, acts }) =>
    JSON.stringify({ turn, speaker, text: text.shown, ...(acts.length > 0 ? { acts: acts.map((act) => act.shown) } : {}) }),
  )
  const before = Object.keys(background).length > 0 ? `"case": ${JSON.stringify(background)},\n` : ''
  return escaped(`{${before}"conversation": [\n${lines.join(',\n')}\n]}`)
}

const escaped = (json: string) =>
  json.replace(/[<>`\u007F-\u009F\u2028\u2029\p{Cf}]/gu, (character) =>
    Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
