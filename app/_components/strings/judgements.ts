const signed = (delta: number) => `${delta < 0 ? '−' : delta > 0 ? '+' : '±'}${Math.abs(delta).toFixed(2)}`

/** What the debrief says of judgements by models and of a critic. */
export const judgements = {
  title: 'What models made of it',
  hint: 'Judged by language models, each dimension by itself, each level with the words that bear it out. Not validated; the marks above are by rule and do not change.',
  by: (judges: readonly string[], rubric: string) => `${judges.join(', ')}, by the rubric “${rubric}”`,
  agreement: (alpha: number) => `The judges agree with alpha ${alpha.toFixed(2)}.`,
  item: 'Item',
  result: 'Level',
  whole: 'In the whole',
  turns: 'Turn by turn',
  none: '–',
  each: (levels: readonly { judge: string; level: number | null }[]) =>
    levels.map(({ judge, level }) => `${judge}: ${level ?? '–'}`).join(', '),
  failed: 'no answer that holds',
  score: (value: number | null) => (value === null ? '–' : value.toFixed(2)),
  control: {
    hint: ({ said, leftOut }: { said: number; leftOut: number }) =>
      leftOut === 0
        ? `None of the doctor’s ${said} words could be left out as filler, so no score was held against style.`
        : `Judged once more without ${leftOut} of the doctor’s ${said} words, which are acknowledgements, stock courtesies and hedges. A score that moves by more than 0.1 rests on style.`,
    value: (value: number | null, delta: number | null) =>
      `${value === null ? '–' : value.toFixed(2)} without filler${delta === null ? '' : `, ${signed(delta)}`}`,
    flagged: 'moves with style',
  },
  at: (turn: number) => `turn ${turn}`,
  more: (count: number) => `${count} ${count === 1 ? 'judgement' : 'judgements'} of single turns`,
  critique: {
    title: 'What a critic advises',
    hint: 'By a model that knew the answer. The advice is what the doctor was told before the next round.',
    strengths: 'Done well',
    problems: 'Could be better',
    advice: 'Advice',
    instead: (words: string) => `Instead: ${words}`,
  },
} as const
