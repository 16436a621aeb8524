import type { Rate } from './effect'
import { FAITHFULNESS, type Faithfulness, UNMEASURED_FIDELITY } from './fidelity'
import { sectionOf } from './lay-out-tables'
import type { RunReport } from './model'
import type { Cell, Excerpt, Section, Table } from './page'
import type { RecoveryRow } from './persona-recovery'
import type { StabilityRow } from './stability'
import { count, counted } from './words'

const WORDS: Readonly<Record<Faithfulness, { name: string; meaning: string }>> = {
  unpermitted: { name: 'Facts let slip', meaning: 'Facts heard in a reply beyond those it was let tell, of the facts told.' },
  contradictions: { name: 'Contradictions', meaning: 'Replies that deny what the case says is so, of all replies.' },
  unsupported: {
    name: 'New details',
    meaning:
      'Replies with a figure, a date or a complaint that neither the case, the persona nor the doctor has, or a yes to what the case does not list, of all replies.',
  },
  leaks: {
    name: 'Diagnosis named',
    meaning: 'Encounters in which the patient names its diagnosis before the doctor does and the case does not let it know.',
  },
  roleBreaks: { name: 'Role breaks', meaning: 'Replies that speak of models, instructions or play, or as the doctor, of all replies.' },
  volunteered: {
    name: 'Unasked',
    meaning: 'Facts told that nobody had asked for, beyond the opening, of the facts told. Some of it is in character.',
  },
  answered: { name: 'Told when asked', meaning: 'Facts told at once, of those asked for and not held back in character.' },
  fallbacks: { name: 'Script spoke', meaning: 'Replies that the script spoke in the place of the model, of the model’s replies.' },
}

/** Faults of the patient, apart from those of the doctor. */
export function fidelitySection(id: string, { id: run, fidelity: { rows, passages, recovery, stability }, sample }: RunReport): Section {
  return sectionOf(id, 'Faithfulness of the patients', {
    words: [
      `Counted in the ledger and the text of ${counted(sample.encounters, 'encounter')} (${counted(sample.patientTurns, 'reply', 'replies')}). These are faults of the simulated patient, never of the doctor. Where nothing was found, the upper end says how often it may yet happen.`,
      `Not measured: ${UNMEASURED_FIDELITY.map(({ name, reason }) => `${name.toLowerCase()} (${reason})`).join('; ')}.`,
    ],
    tables: [
      {
        title: 'Faithfulness by persona',
        columns: [{ name: 'Persona' }, ...FAITHFULNESS.map((name) => ({ name: WORDS[name].name }))],
        rows: rows.map(({ persona, rates }) => [{ text: persona ?? 'all personas' }, ...FAITHFULNESS.map((name) => rateCell(rates[name]))]),
        note: FAITHFULNESS.map((name) => `${WORDS[name].name}: ${WORDS[name].meaning}`).join(' '),
      },
      recoveryTable(recovery),
      stabilityTable(stability),
    ],
    excerpts: FAITHFULNESS.flatMap((name): Excerpt[] => {
      const found = passages[name]
      if (found.length === 0) return []
      return [
        {
          id: `${id}-${name}`,
          title: WORDS[name].name,
          behind: { to: 'encounter', run, encounterId: found[0]!.encounterId, index: found[0]!.index },
          parts: [
            {
              name: `The first ${counted(found.length, 'turn')} in which it was found`,
              words: '',
              quotes: found.map(({ encounterId, index, turn, quote }) => ({
                ...{ turn, who: 'patient', text: quote },
                behind: { to: 'turn', run, encounterId, index, turn },
              })),
            },
          ],
        },
      ]
    }),
  })
}

function recoveryTable(rows: readonly RecoveryRow[]): Table {
  return {
    title: 'Personas told from their words',
    columns: [{ name: 'Axis' }, { name: 'Told rightly' }, { name: 'By chance' }, { name: 'Levels' }, { name: 'Talks' }],
    rows: rows.map((row) => [
      { text: row.axis },
      shareCell(row),
      { text: row.chance === null ? '–' : percent(row.chance) },
      { text: count(row.levels) },
      { text: count(row.talks), small: [counted(row.cases, 'case')] },
    ]),
    note: 'Each axis of each talk is guessed from the patient’s words alone, by what the talks of the other cases teach; every level counts the same. Personas of a run differ on several axes at once, so that one axis may be known by another.',
  }
}

function stabilityTable(rows: readonly StabilityRow[]): Table {
  return {
    title: 'The same persona under another seed',
    columns: [{ name: 'Persona' }, { name: 'Told alike' }, { name: 'Pairs' }, { name: 'Cases' }],
    rows: rows.map((row) => [
      { text: row.persona ?? 'all personas' },
      shareCell(row),
      { text: count(row.pairs) },
      { text: count(row.cases) },
    ]),
    note: 'Two encounters that differ by their seed alone: of the facts that both doctors asked for and at least one was told, the share that both were told. Trust and what is asked first differ between them, so that less than all is no fault by itself.',
  }
}

/** A share with its interval, or why there is none. */
function shareCell({ value, low, high, reason }: Pick<RecoveryRow, 'value' | 'low' | 'high' | 'reason'>): Cell {
  if (value === null) return { text: '–', small: [reason ?? 'not measured'] }
  return {
    text: percent(value),
    small: [low === null || high === null ? (reason ?? 'no interval') : `[${percent(low)}, ${percent(high)}]`],
  }
}

const percent = (value: number) => `${(value * 100).toFixed(value < 0.1 ? 1 : 0)} %`

const rateCell = ({ events, of, rate, low, high, reason }: Rate): Cell =>
  rate === null
    ? { text: '–', small: [reason ?? 'not measured'] }
    : {
        text: percent(rate),
        small: [`${count(events)} of ${count(of)}`, ...(low === null || high === null ? [] : [`[${percent(low)}, ${percent(high)}]`])],
      }
