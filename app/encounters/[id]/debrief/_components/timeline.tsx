import type { CueRow } from '#simulators'
import { inHundredths, type Measure, MeasureSign, measureColour } from '../../../../_components/measure'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import type { ShownTurn } from '../shown'
import { Finding } from './section'

const text = strings.debrief.timeline
const ROWS = ['history', 'empathy', 'diagnosis'] as const

type Props = { turns: ShownTurn[]; cues: CueRow[]; own: boolean }

/** Every doctor's turn as a column of three bars: picture and table at once. */
export function Timeline({ turns: all, cues, own }: Props) {
  const turns = all.filter((turn) => turn.role === 'doctor')
  const met = cues.filter((cue) => cue.outcome === 'eased').length
  const sharpest = turns.reduce<ShownTurn | null>(
    (best, turn) => ((turn.scores?.diagnosis ?? 0) > (best?.scores?.diagnosis ?? 0) ? turn : best),
    null,
  )
  return (
    <>
      <Finding>{text.finding(sharpest?.turn ?? null, met, cues.length)}</Finding>
      <p className="mt-1 text-sm text-soft">{own ? text.hint : text.hintOther}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard */}
      <section className="relative mt-5 overflow-x-auto pb-2" aria-label={text.chart} tabIndex={0}>
        <table className="timeline">
          <thead>
            <tr>
              <td />
              {turns.map((turn) => (
                <th key={turn.turn} scope="col">
                  <a href={`#turn-${turn.turn}`} aria-label={text.turn(turn.turn)}>
                    {turn.turn + 1}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map((measure) => (
              <tr key={measure}>
                <th scope="row" className="sticky left-0 bg-paper pr-4 text-left text-sm font-medium whitespace-nowrap">
                  <span className="inline-flex items-center gap-2">
                    <MeasureSign measure={measure} size={16} />
                    {words.measure[measure]}
                  </span>
                </th>
                {turns.map((turn) => (
                  <Bar key={turn.turn} measure={measure} value={turn.scores?.[measure] ?? null} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

function Bar({ measure, value }: { measure: Measure; value: number | null }) {
  const said = value === null ? text.none : inHundredths(value)
  return (
    <td title={said}>
      <span className="sr-only">{said}</span>
      {value === null ? (
        <span className="dot" />
      ) : (
        <span className={`bar ${measureColour(measure).bar}`} style={{ height: `${Math.max(3, value * 46)}px` }} />
      )}
    </td>
  )
}
