import { MEASURES } from '../../domain/run'
import { COUNTS, DEFINITIONS } from './definitions'
import { craftPart } from './lay-out-craft'
import { doctorEffects, effectsSection } from './lay-out-effects'
import { evidenceSection } from './lay-out-evidence'
import { fidelitySection } from './lay-out-fidelity'
import { mannerSection } from './lay-out-manner'
import { personasSection } from './lay-out-opening'
import { swapsSection } from './lay-out-swaps'
import { comparedTable, groupTable, sectionOf } from './lay-out-tables'
import type { GroupName, Report, RunReport } from './model'
import type { Page, Section, Table } from './page'
import { provenanceTable, summaryOf, tookWords } from './provenance'
import { warningLines } from './warning-lines'
import { besideBounds, count, figure, thresholdWords } from './words'

const DIFFERENCE_WORDS =
  'A difference is the second run less the first; there is none where either has no mean. “Paired” is by case, over the cases, personas and doctors that both played, with its interval.'

/** The sections in the order of reading: the numbers, whether personas showed, what they do, and how it came about. */
export function layOut({ runs, comparison }: Report): Page {
  const several = runs.length > 1
  return {
    title: runs.map(({ name, id }) => (several ? `${name} (${id})` : name)).join(' and '),
    summary: runs.map(summaryOf),
    warnings: warningLines(runs),
    sections: [
      ...(comparison
        ? [
            sectionOf('compared', 'The two runs beside each other', {
              words: [DIFFERENCE_WORDS],
              tables: comparison.filter(({ by }) => by !== 'all').map(comparedTable),
            }),
          ]
        : []),
      ...runs.flatMap((run) => sectionsOf(run, several)),
      sectionOf('words', 'What the words mean', { tables: [definitionTable()] }),
    ],
  }
}

function sectionsOf(run: RunReport, several: boolean): Section[] {
  const named = (section: Section): Section => (several ? { ...section, title: `${section.title} (${run.id})` } : section)
  const id = (name: string) => `${run.id}-${name}`
  const table = (by: GroupName) => groupTable(run.id, run.groups.find((group) => group.by === by)!)
  const [doctors, craft] = [doctorEffects(run.id, run.doctors), craftPart(run.craft)]
  return [
    personasSection(run.id, run.groups.find(({ by }) => by === 'persona')?.rows ?? []),
    mannerSection(id('manner'), run),
    effectsSection(id('effects'), run),
    fidelitySection(id('fidelity'), run),
    sectionOf(id('doctors'), 'Doctors on the same cases', {
      ...doctors,
      words: [...doctors.words, ...craft.words],
      tables: [table('doctor'), ...doctors.tables, ...craft.tables],
    }),
    swapsSection(id('swaps'), run),
    sectionOf(id('cases'), 'Cases', { tables: [table('case'), table('whole')] }),
    sectionOf(id('provenance'), 'Turns, cost and origin', {
      words: [tookWords(run)],
      tables: [...thresholdTable(run), provenanceTable(run)],
    }),
    evidenceSection(id('evidence'), run),
  ].map(named)
}

function thresholdTable({ thresholds }: RunReport): Table[] {
  if (thresholds.length === 0) return []
  const missed = thresholds.filter(({ met }) => !met)
  return [
    {
      title: 'Thresholds',
      columns: [{ name: 'Measure' }, { name: 'Mean' }, { name: 'Wanted' }, { name: 'Result', text: true }],
      rows: thresholds.map((result) => {
        const { min, max, scored, met } = result
        return [
          { text: DEFINITIONS[result.measure].name },
          { text: besideBounds(result), small: [`n ${count(scored)}`] },
          { text: [min === null ? [] : `≥ ${figure(min)}`, max === null ? [] : `≤ ${figure(max)}`].flat().join(', ') },
          { text: met ? 'met' : 'missed', missed: !met },
        ]
      }),
      ...(missed.length > 0 ? { note: `Missed: ${missed.map(thresholdWords).join('; ')}.` } : {}),
    },
  ]
}

const definitionTable = (): Table => ({
  title: 'Words and measures',
  columns: [{ name: 'Word' }, { name: 'Meaning', text: true }],
  rows: [...MEASURES.map((measure) => DEFINITIONS[measure]), ...COUNTS].map(({ name, meaning }) => [{ text: name }, { text: meaning }]),
})
