import type { FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'

/**
 * What became known of one finding. `value` is null for a boolean (`present`: yes or no); for a choice or a set it names a value
 * that holds or, with `present` false, does not hold. A choice, set or text without a value only counts as told; a set that is
 * `present: false` without a value has none of its values.
 */
export type Answer = { finding: FindingId; value: string | null; present: boolean }

/**
 * The answer that a link gives (content.md 3): `id` or `id=value`, as written beside a fact or a chart item.
 * `present` is the fact's, or `abnormal` of a chart item. Null where the vocabulary lacks the finding or the value.
 */
export function answerOfLink(link: string, present: boolean, knowledge: Knowledge): Answer | null {
  const [id = '', value = null] = link.split('=')
  const finding = knowledge.findings[id]
  if (!finding) return null
  if (value === null) return { finding: id, value: null, present }
  const valued = finding.type === 'choice' || finding.type === 'set'
  return valued && value in finding.values ? { finding: id, value, present } : null
}

/** The answers of a fact's or chart item's `finding` field: none, one link, or a list of links. */
export function answersOfLinks(links: string | readonly string[] | undefined, present: boolean, knowledge: Knowledge): Answer[] {
  const list = links === undefined ? [] : typeof links === 'string' ? [links] : links
  return list.flatMap((link) => answerOfLink(link, present, knowledge) ?? [])
}
