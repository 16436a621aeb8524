import type { Score } from '#simulators'
import { inHundredths, type Measure, MeasureSign, measureColour } from './measure'
import { strings } from './strings'
import { words } from './strings/words'

/** One score with what it is made of. Without a value it says why, in words. */
export function ScoreParts({ measure, score }: { measure: Measure; score: Score }) {
  const parts = Object.entries(score.parts ?? {})
  return (
    <div>
      <p className={`flex items-center gap-2 text-sm font-semibold ${measureColour(measure).text}`}>
        <MeasureSign measure={measure} size={16} />
        {words.measure[measure]}
        <span className="ml-auto">{inHundredths(score.value)}</span>
      </p>
      {score.value === null && <p className="mt-1 text-sm text-soft">{score.reason ?? words.notMeasured}</p>}
      {score.value !== null && parts.length > 0 && (
        <dl className="mt-1.5 grid grid-cols-[1fr_auto] gap-x-4 gap-y-0.5 text-sm text-soft">
          {parts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt>{strings.parts[name] ?? inPlainWords(name)}</dt>
              <dd className="text-right text-ink">{inHundredths(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {score.value !== null && score.reason && <p className="mt-1 text-sm text-soft">{score.reason}</p>}
    </div>
  )
}

const inPlainWords = (name: string) =>
  name
    .replaceAll(/([A-Z])/g, ' $1')
    .replaceAll('-', ' ')
    .toLowerCase()
