import { TriangleAlert } from 'lucide-react'
import type { SafetyFlag } from '#simulators'
import { inHundredths, type Measure, MeasureSign, measureColour } from '../../../../_components/measure'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import type { ShownDebrief } from '../shown'
import { Section, TurnLink } from './section'

const text = strings.debrief
const MEASURES: Measure[] = ['history', 'empathy', 'diagnosis', 'management']

/** Four numbers with what each rests on. Where there is no number, the reason stands in its place. */
export function Profile({ shown: { profile, criticalRecall, coverage, flags } }: { shown: ShownDebrief }) {
  if (!profile) {
    return (
      <Section id="profile" title={text.profile}>
        <p className="text-soft">{text.noProfile}</p>
      </Section>
    )
  }
  return (
    <Section id="profile" title={text.profile}>
      <dl className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {MEASURES.map((measure) => (
          <ProfileRow key={measure} measure={measure} entry={profile[measure]} />
        ))}
      </dl>
      <div className="mt-6 space-y-1 text-sm text-soft">
        {criticalRecall?.value != null && <p>{text.criticalRecall(inHundredths(criticalRecall.value))}.</p>}
        {coverage?.value != null && <p>{text.coverage(inHundredths(coverage.value))}.</p>}
      </div>
      <Flags flags={flags} />
    </Section>
  )
}

function ProfileRow({ measure, entry: { score, n, of } }: { measure: Measure; entry: NonNullable<ShownDebrief['profile']>['history'] }) {
  const colour = measureColour(measure)
  return (
    <div>
      <dt className="flex items-center gap-2 font-medium">
        <MeasureSign measure={measure} />
        {words.measure[measure]}
      </dt>
      <dd className="mt-1">
        {score.value === null ? (
          <>
            <p className="text-xl font-semibold text-soft">{text.notMeasured}</p>
            <p className="mt-1 text-sm text-soft first-letter:uppercase">{score.reason}</p>
          </>
        ) : (
          <>
            <p>
              <span className="text-4xl font-semibold tracking-tight">{inHundredths(score.value)}</span>{' '}
              <span className="text-sm text-faint">{text.hundred}</span>
            </p>
            <div className="mt-2 h-2 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
              <div className={`h-full rounded-full ${colour.bar}`} style={{ width: `${score.value * 100}%` }} />
            </div>
            <p className="mt-1.5 text-sm text-soft">{text.of[of](n)}</p>
          </>
        )}
      </dd>
    </div>
  )
}

/** Danger signs that were missed are one line here: further down they stand by name. */
function Flags({ flags: all }: { flags: SafetyFlag[] }) {
  if (all.length === 0) return null
  const flags = all.filter((flag) => flag.kind !== 'red-flag-missed')
  const missed = all.length - flags.length
  return (
    <div className="mt-6 rounded-xl bg-danger-wash p-4">
      <h3 className="flex items-center gap-2 text-sm font-semibold text-danger">
        <TriangleAlert size={16} aria-hidden="true" />
        {text.flags}
      </h3>
      <ul className="mt-1.5 space-y-1 text-sm">
        {missed > 0 && (
          <li className="font-medium">
            <a href="#facts" className="underline underline-offset-2">
              {text.missedSigns(missed)}
            </a>
          </li>
        )}
        {flags.map((flag) => (
          <li key={`${flag.kind}${flag.turn}${flag.detail}`}>
            <span className="font-medium">{words.flag[flag.kind]}</span>
            {flag.detail && `: ${flag.detail}`}
            {flag.turn !== null && (
              <>
                {' '}
                (<TurnLink turn={flag.turn}>{text.timeline.turn(flag.turn).toLowerCase()}</TurnLink>)
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
