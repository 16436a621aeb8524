/** Words around a report; what it says of a run comes with it, the same on the page and in its files. */
export const report = {
  title: 'Report',
  of: (name: string) => `Report: ${name}`,
  kind: 'Persona evaluation report',
  link: 'Report',
  back: 'Back to the run',
  limits: 'Before reading',
  contents: 'In this report',
  reading: 'Reading the transcripts behind the numbers…',
  region: (section: string, title: string) => `${section}: ${title}, scrolls sideways`,
  chart: (title: string, axis: string) => `${title}, ${axis}`,
  files: 'As a file',
  formats: { html: 'One page to print or send', md: 'Markdown', csv: 'CSV', json: 'JSON' },
  compare: {
    label: 'Set beside',
    none: 'No other run',
    show: 'Show',
  },
  evidence: {
    tables: 'The lowest and the highest of each persona, doctor and case',
    pages: (section: string) => `${section}: pages of encounters`,
    open: 'Open the whole encounter',
    turn: (turn: number, who: string) => `Turn ${turn}, ${who}`,
  },
} as const
