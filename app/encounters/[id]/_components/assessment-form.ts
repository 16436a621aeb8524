import type { ActPayload, ActRequest } from '#simulators'

export type PlanKind = NonNullable<Extract<ActPayload, { kind: 'plan' }>['items']>[number]['kind']
export const PLAN_KINDS: readonly PlanKind[] = ['escalate', 'investigate', 'treat', 'follow-up', 'safety-net']

/** The form as it is written: `sure` in per cent as typed, plan fields one item a line. */
export type AssessmentForm = { rows: { key: number; name: string; sure: string }[]; plan: Record<PlanKind, string> }

const EMPTY_ROWS = 3

/** The form that the latest acts left. */
export function formFrom(acts: readonly ActPayload[]): { form: AssessmentForm; final: boolean } {
  const diagnose = acts.findLast((act) => act.kind === 'diagnose')
  const plan = acts.findLast((act) => act.kind === 'plan')
  const rows = (diagnose?.differential ?? []).map(({ name, p }, key) => ({
    key,
    name,
    sure: p === undefined ? '' : String(Math.round(p * 100)),
  }))
  while (rows.length < EMPTY_ROWS) rows.push({ key: rows.length, name: '', sure: '' })
  const lines = (kind: PlanKind) =>
    (plan?.items ?? [])
      .filter((item) => item.kind === kind)
      .map((item) => item.text)
      .join('\n')
  const fields = Object.fromEntries(PLAN_KINDS.map((kind) => [kind, lines(kind)])) as Record<PlanKind, string>
  return { form: { rows, plan: fields }, final: diagnose?.final ?? false }
}

/** What is sent for a form: nothing for what is empty. */
export function requestsFrom(form: AssessmentForm, final: boolean): ActRequest[] {
  const differential = form.rows
    .map(({ name, sure }) => ({ name: name.trim(), p: probability(sure) }))
    .filter((entry) => entry.name !== '')
    .slice(0, 10)
  const items = PLAN_KINDS.flatMap((kind) => linesOf(form.plan[kind]).map((text) => ({ kind, text }))).slice(0, 40)
  const requests: ActRequest[] = []
  if (differential.length > 0) requests.push({ kind: 'diagnose', differential, final })
  if (items.length > 0)
    requests.push({
      kind: 'plan',
      text: items
        .map((item) => item.text)
        .join('\n')
        .slice(0, 4000),
      items,
    })
  return requests
}

const linesOf = (field: string) =>
  field
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function probability(sure: string): number | undefined {
  const percent = Number.parseFloat(sure.replace(',', '.'))
  return Number.isFinite(percent) ? Math.min(100, Math.max(0, percent)) / 100 : undefined
}
