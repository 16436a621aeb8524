import { MEASURES, type Measure } from '../../domain/run'
import { DEFINITIONS } from './definitions'
import type { Behind, EvidenceEncounter, EvidenceGroup, Quote } from './evidence'
import { sectionOf } from './lay-out-tables'
import type { RunReport } from './model'
import type { Cell, Excerpt, ExcerptQuote, Section } from './page'
import { figure } from './words'

/** Encounters behind the numbers, and what was said in them. */
export function evidenceSection(id: string, report: RunReport): Section {
  const { evidence, id: run, sample } = report
  return sectionOf(id, 'The turns behind the numbers', {
    words: [
      `From the ${sample.encounters} encounters whose transcripts were read: for each persona, doctor and case the lowest and the highest of a measure, and one that was not scored.`,
    ],
    tables: (['persona', 'doctor', 'case', 'whole'] as const).map((by) => ({
      title: `Encounters behind the means: ${by === 'whole' ? 'all' : `by ${by}`}`,
      columns: [
        { name: by === 'whole' ? 'Whole' : `${by.charAt(0).toUpperCase()}${by.slice(1)}` },
        { name: 'Measure', text: true },
        { name: 'Lowest' },
        { name: 'Highest' },
        { name: 'Not scored' },
      ],
      rows: evidence.groups.filter((group) => group.by === by).flatMap((group) => groupRows(run, group, evidence.encounters)),
    })),
    excerpts: evidence.encounters.map((encounter) => excerptOf(run, encounter)),
  })
}

function groupRows(run: string, { name, by, measures }: EvidenceGroup, encounters: readonly EvidenceEncounter[]): Cell[][] {
  const cell = (place: number | null, measure: Measure): Cell => {
    const encounter = place === null ? undefined : encounters[place]
    if (!encounter) return { text: '–' }
    const { encounterId, index } = encounter
    return {
      text: figure(encounter.measures[measure]?.value ?? null),
      small: [`encounter ${index}`],
      behind: { to: 'encounter', run, encounterId, index },
    }
  }
  const some = ({ lowest, notScored }: Behind) => lowest !== null || notScored !== null
  return MEASURES.filter((measure) => some(measures[measure])).map((measure) => {
    const { lowest, highest, notScored } = measures[measure]
    const named: Cell = { text: name, behind: { to: 'encounters', run, by, name, measure } }
    return [named, { text: DEFINITIONS[measure].name }, cell(lowest, measure), cell(highest, measure), cell(notScored, measure)]
  })
}

function excerptOf(run: string, { encounterId, index, caseId, personaId, doctor, seed, measures, opening }: EvidenceEncounter): Excerpt {
  const quoted = ({ turn, role, text }: Quote): ExcerptQuote => ({
    ...{ turn, who: role, text },
    behind: { to: 'turn', run, encounterId, index, turn },
  })
  return {
    id: `${run}-encounter-${index}`,
    title: `Encounter ${index}: ${caseId}, ${personaId}, ${doctor}, seed ${seed}`,
    behind: { to: 'encounter', run, encounterId, index },
    parts: [
      { name: 'How it begins', words: '', quotes: opening.map(quoted) },
      ...MEASURES.flatMap((measure) => {
        const measured = measures[measure]
        if (!measured) return []
        const words = measured.value === null ? `not scored: ${measured.reason ?? 'no reason is given'}` : (measured.reason ?? '')
        return [{ name: `${DEFINITIONS[measure].name} ${figure(measured.value)}`, words, quotes: measured.quotes.map(quoted) }]
      }),
    ],
  }
}
