import { words } from './strings/words'

export type Measure = 'history' | 'empathy' | 'diagnosis' | 'management'

const COLOURS: Record<Measure, { text: string; wash: string; bar: string }> = {
  history: { text: 'text-history', wash: 'bg-history-wash', bar: 'bg-history' },
  empathy: { text: 'text-empathy', wash: 'bg-empathy-wash', bar: 'bg-empathy' },
  diagnosis: { text: 'text-diagnosis', wash: 'bg-diagnosis-wash', bar: 'bg-diagnosis' },
  management: { text: 'text-soft', wash: 'bg-sunken', bar: 'bg-line-strong' },
}

export const measureColour = (measure: Measure) => COLOURS[measure]

/** The sign of a measure: a colour, a shape and a letter, any one of which is enough to tell it. */
export function MeasureSign({ measure, size = 20 }: { measure: Measure; size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} aria-hidden="true" className={`shrink-0 ${COLOURS[measure].text}`}>
      {measure === 'history' && <circle cx="10" cy="10" r="9" fill="currentColor" />}
      {measure === 'empathy' && (
        <path d="M10 18.5C-2 10.5 2 1.5 7 2.5c1.6.3 2.5 1.3 3 2.3.5-1 1.4-2 3-2.3 5-1 9 8-3 16z" fill="currentColor" />
      )}
      {measure === 'diagnosis' && <path d="M10 .5 19.5 10 10 19.5.5 10z" fill="currentColor" />}
      {measure === 'management' && <rect x="1.5" y="1.5" width="17" height="17" rx="3" fill="currentColor" />}
      <text
        x="10"
        y={measure === 'empathy' ? 12.5 : 13.4}
        textAnchor="middle"
        fontSize="9.5"
        fontWeight="700"
        className="fill-paper font-sans"
      >
        {words.measure[measure].charAt(0)}
      </text>
    </svg>
  )
}

/** A score in hundredths, or a dash: what was not measured is never a nought. */
export const inHundredths = (value: number | null) => (value === null ? '–' : String(Math.round(value * 100)))
