import { type Measurement, Skipped } from '../measure/figure'
import { agreementFigure, nominal, quadratic, targetsFigure } from './gold/agreement'
import { askedFormOf, cueOpenOf, domainOf, explorationOf, exploresOf, formOf, levelOf, symptomDomainOf } from './gold/classes'
import { type GoldTurn, readGold } from './gold/read-gold'
import { twoReaders } from './gold/two-readers'

const narrow = (turns: readonly GoldTurn[]) => turns.filter(({ labels }) => labels.form === 'closed' || labels.form === 'leading')

/** What the program reads in labelled dialogues, beside labels that were written by those who had not seen its rules. */
export const goldDialogues: Measurement = async ({ verbose }) => {
  const dialogues = readGold()
  if (dialogues.length === 0) throw new Skipped('needs labelled dialogues in tests/validation/gold')
  const agreement = <T extends string | number>(question: Parameters<typeof agreementFigure<T>>[1]) =>
    agreementFigure(dialogues, question, verbose)
  const targets = {
    found: ({ read }: GoldTurn) => read.asked,
    apart: [
      'label: an invitation asks for what it lets the patient tell. Program: for the facts it names; what it lets the patient tell is credited by the reply',
    ],
  }
  return [
    agreement({
      name: 'question form of a turn: none, open, closed or leading',
      kappa: nominal,
      of: formOf,
      wanted: { least: 0.7 },
      apart: [
        'label: the first real question, of any matter. Program: its first question, or an act that asks (whether it was understood, what is to be decided), which is closed; one that asks again is closed',
      ],
    }),
    agreement({ name: 'question form where both see a question', kappa: nominal, of: askedFormOf, wanted: null, apart: [] }),
    agreement({
      name: "domain of a turn's first question",
      kappa: nominal,
      of: domainOf,
      wanted: { least: 0.7 },
      apart: [
        'label: that of the facts it asks for, outside where it asks for no history. Program: the same by its own reading, outside where it sees no question',
      ],
    }),
    agreement({
      name: 'the same, present illness and review of systems as one',
      kappa: nominal,
      of: symptomDomainOf,
      wanted: null,
      apart: [],
    }),
    agreement({
      name: 'exploration of an open feeling, at all or not',
      kappa: nominal,
      of: exploresOf,
      wanted: { least: 0.65 },
      apart: [
        'label: 1 explores in general, 2 this very feeling. Program: any asking or inviting that the feeling may be meant by; 2 where its own words say of what. A turn that harms is not rated',
      ],
    }),
    agreement({
      name: 'exploration of an open feeling, 0, 1 or 2, by the square',
      kappa: quadratic,
      of: explorationOf,
      wanted: { least: 0.65 },
      apart: [],
    }),
    targetsFigure(dialogues, { ...targets, name: 'fact targets of a turn', wanted: { least: 0.9 } }, verbose),
    targetsFigure(
      dialogues.map(narrow),
      { ...targets, name: 'fact targets of turns that ask closed or leading questions', wanted: null },
      false,
    ),
    agreement({
      name: 'level of the answer to a feeling, 0 to 6, by the square',
      kappa: quadratic,
      of: levelOf,
      wanted: { least: 0.6 },
      apart: [
        "the program's level is a coarse rule on words, and words said before count as if they were not there; a label reads each turn for itself",
      ],
    }),
    agreement({
      name: 'whether a feeling stood open',
      kappa: nominal,
      of: cueOpenOf,
      wanted: null,
      apart: [
        'the program is given the feelings that were marked in what the patient says: this is its book-keeping, not its eye for them',
      ],
    }),
    ...twoReaders(dialogues),
  ]
}
