import type { DebriefModel, Role, SeatUsage, Usage } from '#simulators'
import { SeatTag } from '../../../../_components/seat-tag'
import { strings } from '../../../../_components/strings'
import { words } from '../../../../_components/strings/words'
import { sumUsage } from '../../../../_components/sum-usage'
import { Section } from './section'

const text = strings.models.debrief
const ROLES: readonly Role[] = ['patient', 'doctor']

type Props = { took: NonNullable<DebriefModel['took']>; seats: DebriefModel['encounter']['seats'] }

/** Calls, tokens, cost and time by seat, and what went wrong on the way. */
export function ModelsUsed({ took, seats }: Props) {
  const used = ROLES.flatMap((role) => took[role].usage ?? [])
  const together = used.length > 1 ? sumUsage(used) : null
  return (
    <Section id="models" title={text.title}>
      <ul className="divide-y divide-line border-y border-line">
        {ROLES.map((role) => (
          <li key={role} className="py-4">
            <h3 className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 font-medium">
              {words.role[role]} <SeatTag seat={seats[role]} />
            </h3>
            {took[role].usage && <Figures usage={took[role].usage} />}
            <Mishaps took={took[role]} />
          </li>
        ))}
        {together && (
          <li className="py-4">
            <h3 className="font-medium">{text.together}</h3>
            <Figures usage={together} />
          </li>
        )}
      </ul>
    </Section>
  )
}

function Figures({ usage: { calls, inputTokens, cachedTokens, outputTokens, cost, milliseconds } }: { usage: Usage }) {
  const figures = [
    [text.calls, text.number(calls)],
    [text.read, text.number(inputTokens)],
    [text.cached, text.number(cachedTokens)],
    [text.written, text.number(outputTokens)],
    [text.cost, cost === null ? text.unknown : text.money(cost)],
    [text.time, strings.models.usage.time(milliseconds)],
  ]
  return (
    <dl className="mt-2 grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-3 md:grid-cols-6">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt className="text-sm text-soft">{name}</dt>
          <dd className="font-medium">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Silent where all went well. */
function Mishaps({ took: { fallbacks, failures } }: { took: SeatUsage }) {
  const told = [fallbacks > 0 && text.fallbacks(fallbacks), failures > 0 && text.failures(failures)].filter((part) => part !== false)
  return told.length > 0 ? <p className="mt-2 text-sm text-soft">{told.join(' ')}</p> : null
}
