import { z } from 'zod'
import { type CellQuery, cellStatusSchema, measureSchema } from '#simulators'

export const ENCOUNTERS_A_PAGE = 50

const dimensionSchema = z.enum(['persona', 'case', 'doctor'])
/** What a table of results may have as its rows or columns. */
export type Dimension = z.infer<typeof dimensionSchema>

/** A choice in the address, at most an actor's word: what it does not know counts as not chosen. */
const name = z.string().min(1).max(300).optional().catch(undefined)
const page = z.coerce.number().pipe(z.int().min(1).max(1_000_000)).default(1).catch(1)

const viewSchema = z.object({
  rows: z
    .enum([...dimensionSchema.options, 'all'])
    .default('persona')
    .catch('persona'),
  columns: z
    .enum(['measures', ...dimensionSchema.options])
    .default('measures')
    .catch('measures'),
  measure: measureSchema.default('history').catch('history'),
  within: name,
  part: page,
  persona: name,
  case: name,
  doctor: name,
  status: cellStatusSchema.optional().catch(undefined),
  unmeasured: measureSchema.optional().catch(undefined),
  sort: z
    .enum(['index', 'turns', ...measureSchema.options])
    .default('index')
    .catch('index'),
  order: z.enum(['up', 'down']).default('up').catch('up'),
  page,
})

/** Everything that is chosen on the page of a run; all of it stands in the address. */
export type View = z.infer<typeof viewSchema>

const DEFAULTS: Partial<Record<keyof View, string>> = {
  rows: 'persona',
  columns: 'measures',
  measure: 'history',
  part: '1',
  sort: 'index',
  order: 'up',
  page: '1',
}
const FILTERS = { persona: undefined, case: undefined, doctor: undefined, status: undefined, unmeasured: undefined }

export function readView(query: Record<string, string | string[] | undefined>): View {
  const view = viewSchema.parse(query)
  // Rows of every combination leave nothing for columns, and nothing goes against itself.
  return view.rows === 'all' || view.columns === view.rows ? { ...view, columns: 'measures' } : view
}

/** Every choice that is not as it would be anyway, by its name in the address. */
export function choicesOf(view: View): [string, string][] {
  return Object.entries(view).flatMap(([key, value]): [string, string][] => {
    const written = value === undefined ? '' : String(value)
    return written === '' || written === DEFAULTS[key as keyof View] ? [] : [[key, written]]
  })
}

/** The address of the page with some choices changed. Another choice of encounters begins at their first page. */
export function hrefOf(id: string, view: View, changes: Partial<View>, hash = ''): string {
  const choices = new URLSearchParams(choicesOf({ ...view, page: 1, ...changes }))
  return `/runs/${id}${choices.size > 0 ? `?${choices}` : ''}${hash}`
}

/** The encounters behind a number: only these, whatever was chosen of them before. */
export const hrefBehind = (id: string, view: View, chosen: Partial<View>): string =>
  hrefOf(id, view, { ...FILTERS, sort: 'index', order: 'up', ...chosen }, '#encounters')

export const isFiltered = (view: View): boolean => Object.keys(FILTERS).some((key) => view[key as keyof View] !== undefined)

export function cellQueryOf(view: View): CellQuery {
  return {
    caseId: view.case,
    personaId: view.persona,
    doctor: view.doctor,
    status: view.status && [view.status],
    unmeasured: view.unmeasured,
    sort: view.sort,
    descending: view.order === 'down',
    offset: (view.page - 1) * ENCOUNTERS_A_PAGE,
    limit: ENCOUNTERS_A_PAGE,
  }
}
