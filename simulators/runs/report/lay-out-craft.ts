import type { Craft, CraftRow } from '../question-craft'
import type { DoctorCraft } from './doctor-craft'
import type { Section, Table } from './page'
import { count, figure } from './words'

const RATES: Readonly<Record<Craft, { name: string; share: boolean }>> = {
  openShare: { name: 'Open questions, of all', share: true },
  closedShare: { name: 'Closed questions, of all', share: true },
  leadingShare: { name: 'Leading questions, of all', share: true },
  clarifyingShare: { name: 'Questions back to what was said, of all', share: true },
  multipleShare: { name: 'Turns with two or more questions', share: true },
  facilitationShare: { name: 'Turns that encourage', share: true },
  jargonShare: { name: 'Turns with an unexplained clinical word', share: true },
  questionsPerTurn: { name: 'Questions a turn', share: false },
  wordsPerTurn: { name: 'Words a turn', share: false },
  wordRatio: { name: 'The doctor’s words for each of the patient’s', share: false },
}

const BANDS: Readonly<Record<NonNullable<CraftRow['band']>, string>> = {
  below: 'less than usual',
  within: 'within what real GPs do',
  above: 'more than usual',
}

const HOW =
  'How doctors ask, beside what real general practitioners do: the usual is the middle half of 29 mock consultations (PriMock57), read by the same rules. It is a norm to compare with and no target; half of those consultations lie outside it. Means over the encounters that were read, each counting the same.'

/** What doctors do with their questions, with the band of real doctors beside each rate. */
export function craftPart(doctors: readonly DoctorCraft[]): Pick<Section, 'words' | 'tables'> {
  if (doctors.every(({ encounters }) => encounters === 0))
    return { words: ['How doctors ask: not measured, since no encounter that was read has such rates.'], tables: [] }
  return { words: [], tables: [craftTable(doctors)] }
}

function craftTable(doctors: readonly DoctorCraft[]): Table {
  return {
    title: 'How each doctor asks',
    columns: [{ name: 'Rate' }, { name: 'Usual' }, ...doctors.map(({ doctor }) => ({ name: doctor }))],
    rows: [
      [{ text: 'Encounters read' }, { text: '–' }, ...doctors.map(({ encounters }) => ({ text: count(encounters) }))],
      ...doctors[0]!.rates.map(({ name, usual: [low, high] }, place) => [
        { text: RATES[name].name },
        { text: `${inUnit(low, name)} to ${inUnit(high, name)}` },
        ...doctors.map(({ rates }) => {
          const { value, band, reason } = rates[place]!
          return value === null
            ? { text: '–', small: [reason ?? 'not counted'] }
            : { text: inUnit(value, name), small: band ? [BANDS[band]] : [] }
        }),
      ]),
    ],
    note: HOW,
  }
}

const inUnit = (value: number, name: Craft) => (RATES[name].share ? `${figure(value * 100, 0)} %` : figure(value, value < 10 ? 2 : 1))
