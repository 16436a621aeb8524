import type { Asked, MeasuredThing } from '#simulators'

/** What of published instruments is measured here. What is said of each instrument stands in the mapping itself. */
export const mapping = {
  title: 'Beside published instruments',
  lead: (instruments: number, asks: number) =>
    `What ${instruments} published instruments ask for, point by point (${asks} in all): what measures it here, how far, and what is not measured.`,
  back: 'Method',
  statementsTitle: 'How to read this',
  instrumentsTitle: 'Instrument by instrument',
  ownTitle: 'Ours alone',
  ownLead: 'Measured here, and asked for by none of them.',
  facts: { form: 'What it is', citation: 'Source', rights: 'Whose it is', numbering: 'Numbers' },
  columns: { number: 'No.', gloss: 'Asks for, in our words', reach: 'Measured', by: 'By what' },
  reach: {
    whole: { sign: '●', name: 'Whole' },
    part: { sign: '◐', name: 'Part' },
    none: { sign: '○', name: 'Not at all' },
  } satisfies Record<Asked['reach'], { sign: string; name: string }>,
  counts: (reach: Record<Asked['reach'], number>) => `${reach.whole} whole, ${reach.part} in part, ${reach.none} not at all`,
  engine: { rule: 'Rule', judge: 'Judge' } satisfies Record<MeasuredThing['engine'], string>,
  nothing: 'Neither rule nor judge',
  lacks: 'Not measured:',
  measured: ({ number, name }: MeasuredThing) => (number === null ? name : `${number} ${name}`),
} as const
