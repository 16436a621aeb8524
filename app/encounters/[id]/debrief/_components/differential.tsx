import type { DebriefModel, ExpectedRow } from '#simulators'
import { strings } from '../../../../_components/strings'
import { Summary } from '../../../../_components/summary'

const text = strings.debrief.differential

/** What was given beside what was expected. */
export function Differential({ differential: { given, expected, final } }: Pick<DebriefModel, 'differential'>) {
  return (
    <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
      <div>
        <h3 className="text-sm font-semibold text-soft">{text.yours}</h3>
        {given.length === 0 ? (
          <p className="mt-2">{text.none}</p>
        ) : (
          <ol className="mt-2 list-decimal space-y-2 pl-5 marker:text-faint">
            {given.map((row) => (
              <li key={row.name}>
                <span className="font-medium">{row.name}</span>
                {row.p !== null && <span className="text-soft">, {Math.round(row.p * 100)} %</span>}
                <span className="block text-sm text-soft">
                  {row.step === 1 && row.listed ? text.matches(row.listed) : row.step !== null && text.step[row.step]}
                </span>
              </li>
            ))}
          </ol>
        )}
        {given.length > 0 && !final && <p className="mt-2 text-sm text-soft">{text.notFinal}</p>}
      </div>
      <div>
        <h3 className="text-sm font-semibold text-soft">{text.theirs}</h3>
        <ul className="mt-2 space-y-2">
          {expected.map((row) => (
            <li key={row.name}>
              <Expected row={row} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Expected({ row }: { row: ExpectedRow }) {
  const missed = !row.given && (row.correct || row.mustNotMiss)
  const role = row.correct ? text.correct : row.mustNotMiss ? text.mustNotMiss : null
  return (
    <details className="group">
      <Summary>
        <span className="font-medium text-ink">{row.name}</span>
        <span className={` text-sm ${missed ? 'text-danger' : 'text-soft'}`}>
          {[role, row.given ? text.wasGiven : text.notGiven].filter(Boolean).join(', ')}
        </span>
      </Summary>
      <dl className="mt-1 ml-4 space-y-1 text-sm text-soft">
        {row.for.length > 0 && <Grounds name={text.speaksFor} grounds={row.for} />}
        {row.against.length > 0 && <Grounds name={text.speaksAgainst} grounds={row.against} />}
      </dl>
    </details>
  )
}

function Grounds({ name, grounds }: { name: string; grounds: string[] }) {
  return (
    <div>
      <dt className="inline font-medium text-ink">{name}: </dt>
      <dd className="inline">{grounds.join('; ')}</dd>
    </div>
  )
}
