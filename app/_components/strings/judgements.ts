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
