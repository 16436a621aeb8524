import type { ActPayload } from '#simulators'
import { strings } from '../../../../_components/strings'

const text = strings.room.chart

/** Something that was done, on one line with what came of it. */
export function ActLine({ act }: { act: ActPayload }) {
  return <p className="mt-2 border-l-2 border-line pl-3 text-sm text-soft">{inWords(act)}</p>
}

function inWords(act: ActPayload): string {
  switch (act.kind) {
    case 'examine':
      return `${text.examined(act.request)}. ${act.found.map((found) => found.result).join(' ')}`
    case 'order':
      return `${text.ordered(act.request)}. ${act.refused ? text.overBudget : act.found.map((found) => found.result).join(' ')}`
    case 'diagnose':
      return `${act.final ? text.finalDifferential : text.workingDifferential}: ${act.differential.map(({ name, p }) => (p === undefined ? name : `${name} ${Math.round(p * 100)} %`)).join('; ')}`
    case 'plan':
      return `${text.plan}: ${act.text.replaceAll('\n', '; ')}`
    case 'call':
      return text.cameIn(act.speaker)
    case 'send-out':
      return text.wentOut(act.speaker)
    case 'note':
      return text.note
  }
}
