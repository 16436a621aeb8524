import type { FactId } from '../domain/identifiers'
import type { Topic } from '../domain/vocabulary'
import type { ReplyParts } from './compose-reply'
import type { Answered } from './manner'
import { topicsOf } from './sheet-index'
import type { Situation } from './situation'

/** Whether a topic that the persona finds hard is told of, or was asked about and not refused: a refusal speaks for itself. */
export function delicacyOf(
  told: readonly FactId[],
  { asks, decision }: Situation,
  { index, persona }: Pick<ReplyParts, 'index' | 'persona'>,
): Answered['delicate'] {
  const isHard = (topic: Topic | undefined) => topic !== undefined && persona.sensitive[topic] !== undefined
  if (told.some((id) => isHard(index.facts.get(id)?.sensitive))) return 'told'
  const refused = decision.refused.some(({ reason }) => reason === 'trust' || reason === 'company')
  const raised = asks.flatMap(({ slot, facts }) =>
    topicsOf(
      slot,
      facts.flatMap((id) => index.facts.get(id) ?? []),
    ),
  )
  return !refused && raised.some(isHard) ? 'asked' : null
}
