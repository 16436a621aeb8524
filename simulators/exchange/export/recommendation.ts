import type { Case, ManagementItem } from '../../domain/case'

/** What the case wants done, in its own words. */
export function recommendation({ key: { management }, chart }: Case): string {
  const { escalation, investigations, treatments, followUp, safetyNet } = management
  const what = (item: ManagementItem) => ('test' in item ? (chart.investigations[item.test]?.names[0] ?? item.test) : item.what)
  const parts = [
    escalation.needed ? escalation.what : undefined,
    investigations.must.length > 0 ? `Tests: ${investigations.must.map(what).join(', ')}` : undefined,
    ...treatments.must.map(what),
    followUp.needed ? followUp.what : undefined,
    ...safetyNet.map(what),
  ]
  return parts.flatMap((part) => (part === undefined ? [] : [sentence(part)])).join(' ')
}

/** With an end, where it has none. */
export const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`)
