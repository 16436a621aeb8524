import type { DebriefModel, DebriefTurn } from '#simulators'
import { inHundredths, type Measure, MeasureSign, measureColour } from '../../../../_components/measure'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import { Finding } from './section'

const text = strings.debrief.timeline
const ROWS: { measure: Measure; of: (turn: DebriefTurn) => number | null }[] = [
  { measure: 'history', of: (turn) => turn.scores?.history.value ?? null },
  { measure: 'empathy', of: (turn) => turn.scores?.empathy.value ?? null },
  { measure: 'diagnosis', of: (turn) => turn.scores?.diagnosisProcess.value ?? null },
]

/** Every doctor's turn as a column of three bars: picture and table at once. */
export function Timeline({ model, own }: { model: DebriefModel; own: boolean }) {
  const turns = model.turns.filter((turn) => turn.role === 'doctor')
  const met = model.cues.filter((cue) => cue.outcome === 'eased').length
  const sharpest = turns.reduce<DebriefTurn | null>(
    (best, turn) => ((turn.scores?.diagnosisProcess.value ?? 0) > (best?.scores?.diagnosisProcess.value ?? 0) ? turn : best),
    null,
  )
  return (
    <>
      <Finding>{text.finding(sharpest?.turn ?? null, met, model.cues.length)}</Finding>
      <p className="mt-1 text-sm text-soft">{own ? text.hint : text.hintOther}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways has to be reachable by keyboard */}
      <section className="relative mt-5 overflow-x-auto pb-2" aria-label={text.chart} tabIndex={0}>
        <table className="border-separate border-spacing-x-1 border-spacing-y-2">
          <thead>
            <tr>
              <td />
              {turns.map((turn) => (
                <th key={turn.turn} scope="col" className="min-w-6 text-xs font-normal text-faint">
                  <a
                    href={`#turn-${turn.turn}`}
                    aria-label={text.turn(turn.turn)}
                    className="inline-block min-h-6 min-w-6 leading-6 hover:text-ink hover:underline"
                  >
                    {turn.turn + 1}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ measure, of }) => (
              <tr key={measure}>
                <th scope="row" className="sticky left-0 bg-paper pr-4 text-left text-sm font-medium whitespace-nowrap">
                  <span className="inline-flex items-center gap-2">
                    <MeasureSign measure={measure} size={16} />
                    {words.measure[measure]}
                  </span>
                </th>
                {turns.map((turn) => (
                  <Bar key={turn.turn} measure={measure} value={of(turn)} />
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
  const colour = measureColour(measure)
  return (
    <td className="h-12 align-bottom" title={value === null ? text.none : inHundredths(value)}>
      <span className="sr-only">{value === null ? text.none : inHundredths(value)}</span>
      {value === null ? (
        <span aria-hidden="true" className="mx-auto mb-0.5 block size-1 rounded-full bg-line-strong" />
      ) : (
        <span
          aria-hidden="true"
          className={`mx-auto block w-3.5 rounded-sm ${colour.bar}`}
          style={{ height: `${Math.max(3, value * 46)}px` }}
        />
      )}
    </td>
  )
}
