import type { FindingId } from '../domain/identifiers'
import type { HistoryFinding, Knowledge } from '../domain/knowledge'
import type { Domain } from '../domain/vocabulary'

/**
 * The questions about health in general that belong to any history, in order of weight. An item asks for a finding of the
 * vocabulary, or in the doctor's own `lines` for a whole field. `depth` 2 is left to those who are thorough. Ages in years.
 */
export type BackgroundItem = {
  id: string
  domain: Domain
  depth: 1 | 2
  fromAge: number
  upToAge: number
  finding?: FindingId
  lines: readonly string[]
}

const item = (id: string, domain: Domain, options: Partial<BackgroundItem>): BackgroundItem => ({
  id,
  domain,
  depth: 1,
  fromAge: 0,
  upToAge: 120,
  lines: [],
  ...options,
})

export const BACKGROUND: readonly BackgroundItem[] = [
  item('conditions', 'pmh', { lines: ['Do you have any other medical conditions?', 'What illnesses have you had in the past?'] }),
  item('medicines', 'med', { finding: 'takes-medicine' }),
  item('allergies', 'allergy', {
    finding: 'drug-allergy',
    lines: ['Are you allergic to anything, any medicines for instance?', 'Do you have any allergies, to medicines or to anything else?'],
  }),
  item('immunisations', 'dev', { finding: 'immunisations-missed', upToAge: 6 }),
  item('family', 'fh', { lines: ['Are there any illnesses that run in your family?', 'How is the health of your family?'] }),
  item('smoking', 'sh', {
    finding: 'ever-smoker',
    fromAge: 12,
    lines: ['Do you smoke, or have you ever smoked?', 'Have you ever smoked, and do you smoke now?'],
  }),
  item('thinners', 'med', { finding: 'takes-anticoagulant', depth: 2, fromAge: 12 }),
  item('bought', 'med', {
    finding: 'takes-bought-medicine',
    depth: 2,
    lines: [
      'Do you take anything over the counter, or bought online?',
      'Is there anything else you take, from the chemist or the internet perhaps?',
    ],
  }),
  item('alcohol', 'sh', { finding: 'alcohol-excess', fromAge: 12 }),
  item('occupation', 'sh', { finding: 'occupation', fromAge: 16 }),
  item('home', 'sh', { finding: 'home' }),
  item('drugs', 'sh', { finding: 'recreational-drugs', depth: 2, fromAge: 14 }),
  item('pregnancy', 'ogh', { finding: 'pregnancy-possible', depth: 2, fromAge: 12 }),
  item('diabetes', 'pmh', { finding: 'diabetes', depth: 2, fromAge: 12 }),
  item('operations', 'psh', { depth: 2, lines: ['Have you had any operations?', 'Any surgery in the past?'] }),
]

/** Domains that the background covers; what is asked in them does not count as a question about the problem itself. */
export const BACKGROUND_DOMAINS: ReadonlySet<Domain> = new Set(['pmh', 'psh', 'med', 'allergy', 'fh', 'sh', 'ice'])

export function isBackground(knowledge: Knowledge, id: FindingId): boolean {
  return BACKGROUND_DOMAINS.has((knowledge.findings[id] as HistoryFinding).domain)
}
