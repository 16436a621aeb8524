import type { DebriefModel, Role, SeatUsage, Usage } from '#simulators'
import { SeatTag } from '../../../../_components/seat-tag'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import { sumUsage } from '../../../../_components/sum-usage'
import { Section } from './section'

const text = strings.models.debrief
const ROLES: readonly Role[] = ['patient', 'doctor']
const ROW =
  'border-b border-line align-baseline [&>*]:py-2 [&>*]:pr-5 [&>*]:last:pr-0 [&>td+td]:text-right [&>td]:whitespace-nowrap [&>th]:text-left [&>th]:font-medium'

type Props = { took: NonNullable<DebriefModel['took']>; seats: DebriefModel['encounter']['seats'] }

/** Tokens, cost and time by seat, and what went wrong on the way. */
export function ModelsUsed({ took, seats }: Props) {
  const both = ROLES.flatMap((role) => took[role].usage ?? [])
  return (
    <Section id="models" title={text.title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <section aria-label={text.region} tabIndex={0} className="relative overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <thead>
            <tr className="border-b border-line-strong text-left align-bottom [&>th]:py-2 [&>th]:pr-5 [&>th]:font-medium">
              <th scope="col">{text.seat}</th>
              <th scope="col">{text.model}</th>
              {[text.calls, text.read, text.cached, text.written, text.cost, text.time].map((name) => (
                <th key={name} scope="col" className="text-right whitespace-nowrap last:pr-0!">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROLES.map((role) => (
              <tr key={role} className={ROW}>
                <th scope="row">{words.role[role]}</th>
                <td className="max-w-64">
                  <SeatTag seat={seats[role]} />
                </td>
                <Figures usage={took[role].usage} />
              </tr>
            ))}
          </tbody>
          {both.length > 1 && (
            <tfoot>
              <tr className={`${ROW} font-medium`}>
                <th scope="row">{text.sum}</th>
                <td />
                <Figures usage={sumUsage(both)} />
              </tr>
            </tfoot>
          )}
        </table>
      </section>
      {ROLES.map((role) => (
        <Mishaps key={role} role={role} took={took[role]} />
      ))}
    </Section>
  )
}

function Figures({ usage }: { usage: Usage | null }) {
  if (!usage)
    return (
      <td colSpan={6} className="text-right text-soft">
        {text.noUsage}
      </td>
    )
  const { calls, inputTokens, cachedTokens, outputTokens, cost, milliseconds } = usage
  return (
    <>
      {[calls, inputTokens, cachedTokens, outputTokens].map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns are what they are by their place
        <td key={place}>{text.number(value)}</td>
      ))}
      <td>{cost === null ? text.unknown : text.money(cost)}</td>
      <td>{strings.models.usage.time(milliseconds)}</td>
    </>
  )
}

/** Silent where all went well. */
function Mishaps({ role, took: { fallbacks, failures } }: { role: Role; took: SeatUsage }) {
  const told = [fallbacks > 0 && text.fallbacks(fallbacks), failures > 0 && text.failures(failures)].filter((part) => part !== false)
  if (told.length === 0) return null
  return (
    <p className="mt-3 text-sm text-soft">
      <span className="font-medium text-ink">{`${words.role[role]}: `}</span>
      {told.join(' ')}
    </p>
  )
}
