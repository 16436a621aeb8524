import type { CellStatus, Measure, RunState } from '#simulators'

/** Words for the closed lists of a run: forgetting one fails to compile. */
const measure: Record<Measure, { name: string; long: string }> = {
  history: { name: 'History', long: 'History taking' },
  empathy: { name: 'Empathy', long: 'Empathy, where the patient showed a feeling' },
  diagnosis: { name: 'Diagnosis', long: 'Reasoning and differential' },
  management: { name: 'Management', long: 'Management and plan' },
  coverage: { name: 'Coverage', long: 'Share of all that could be learnt, by weight' },
  criticalRecall: { name: 'Critical', long: 'Share of the critical facts that were asked about' },
  redFlags: { name: 'Danger signs', long: 'Share of the danger signs that were asked about' },
}

const state: Record<RunState, { name: string; text: string }> = {
  playing: { name: 'Playing', text: 'Encounters are being played.' },
  'waiting-for-worker': { name: 'Waiting', text: 'It begins as soon as the worker of this server has a hand free.' },
  stopped: { name: 'Stopped', text: 'Whoever played it has gone. Go on, and the worker of this server takes over where it stood.' },
  pausing: { name: 'Pausing', text: 'The turns in flight are played to their end; nothing new begins.' },
  paused: { name: 'Paused', text: 'Everything played is stored. Go on whenever you like.' },
  cancelled: { name: 'Cancelled', text: 'What was played stays; the rest is not played.' },
  done: { name: 'Done', text: 'Every encounter has been played.' },
}

const status: Record<CellStatus, string> = {
  waiting: 'Waiting',
  playing: 'Playing',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
}

const number = new Intl.NumberFormat('en-GB')
const counted = (count: number, one: string, more = `${one}s`) => `${number.format(count)} ${count === 1 ? one : more}`

/** A length of time as people say it: to the minute where it is minutes. */
function duration(seconds: number): string {
  if (seconds < 1) return 'under a second'
  if (seconds < 55) return `about ${counted(Math.round(seconds), 'second')}`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `about ${counted(minutes, 'minute')}`
  return `about ${counted(Math.round(minutes / 60), 'hour')}`
}

const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
})
const when = (at: string) => `${moment.format(new Date(at))} UTC`

const list = {
  title: 'Self-play',
  lead: 'Scripted doctors and patients talk to each other in every combination of case, persona, doctor and seed, and every turn is scored. Compare what comes of it, then read any conversation behind a number.',
  start: 'New run',
  runs: 'Runs',
  started: (at: string) => `Started ${at}`,
  older: 'Older',
  newest: 'To the newest',
  noneTitle: 'No run yet',
  none: 'A run is a grid: which cases, played by which personas, seen by which doctors, with how many seeds. It is a short text that can be kept, shared and run again with the same result.',
  example: 'This one asks whether better doctors take better histories, whoever sits before them:',
  openExample: 'Open this grid',
  watch: 'Or watch a single encounter at a station',
  noneOlder: 'There are no older runs.',
} as const

const progress = {
  label: 'Progress',
  of: (settled: number, planned: number) => `${number.format(settled)} of ${counted(planned, 'encounter')}`,
  done: (count: number) => `${number.format(count)} done`,
  failed: (count: number) => `${number.format(count)} failed`,
  cancelled: (count: number) => `${number.format(count)} cancelled`,
  left: (count: number) => `${number.format(count)} left`,
  playing: (count: number) => `${number.format(count)} being played`,
  rate: (rate: number) => `${number.format(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))} turns/s`,
} as const

const builder = {
  title: 'New run',
  lead: 'Choose on one side or write on the other: both say the same thing.',
  back: 'All runs',
  form: 'The grid',
  name: 'Name',
  nameHint: 'Lower-case letters, digits and hyphens. It does not change what is played.',
  cases: 'Cases',
  personas: 'Patient personas',
  doctors: 'Doctors',
  tags: 'Every case with one of these tags',
  all: (count: number) => `All ${count}`,
  allHint: 'Also those that are added later.',
  chosen: (chosen: number, all: number) => `${chosen} of ${all}`,
  unknown: (names: string) => `Named in the text but not here: ${names}`,
  seeds: 'Seeds',
  seedsHint: 'Each seed is one more conversation of every combination.',
  from: 'From',
  to: 'To',
  seedList: (seeds: string) => `The text lists ${seeds}. Two numbers here replace the list.`,
  limits: 'Limits',
  turns: 'Turns of an encounter, at most',
  turnsHint: 'Of doctor and patient together, 2 to 400.',
  thresholds: 'Thresholds',
  thresholdsHint: 'On the mean over the whole run, from 0 to 1. Leave empty what should not be judged.',
  min: 'At least',
  max: 'At most',
  minOf: (name: string) => `${name} at least`,
  maxOf: (name: string) => `${name} at most`,
  yaml: 'The same as YAML',
  yamlHint: 'Edit it and leave the box: the form follows. Keep it as a file for “anamnesis run”.',
  yamlLabel: 'Grid as YAML',
  read: 'Read this',
  faults: (count: number) => (count === 1 ? 'One thing to mend' : `${count} things to mend`),
  line: (line: number) => `Line ${line}`,
  wholeText: 'The whole text',
  document: 'the grid',
  unreadable: 'The text cannot be read as YAML, so the form waits for it.',
  takeBack: 'Back to what the form says',
  plan: 'What it comes to',
  planning: 'Counting…',
  product: (counts: { cases: number; personas: number; doctors: number; seeds: number }) =>
    [
      counted(counts.cases, 'case'),
      counted(counts.personas, 'persona'),
      counted(counts.doctors, 'doctor'),
      counted(counts.seeds, 'seed'),
    ].join(' × '),
  encounters: (count: number) => counted(count, 'encounter'),
  leftOut: (count: number) => `${number.format(count)} left out`,
  leftOutWhy: (count: number) => `${counted(count, 'pair')} of case and persona cannot be played together`,
  noTime: 'time not known',
  noCost: 'no cost',
  cost: (cost: number, tokens: number) => `cost about ${cost.toFixed(2)}, ${number.format(tokens)} tokens`,
  concurrency: 'Encounters at a time',
  concurrencyHint: '1 to 256; can be changed while it runs.',
  start: 'Start',
  starting: 'Starting…',
  failed: 'The run could not be started.',
  unplanned: 'It could not be counted.',
  unreachable: 'The server does not answer. Check that it is running, then try again.',
  unplayable: 'No run can be played from this page',
} as const

/** Said in the page and by the server alike. */
const inMemoryOnly =
  'This server keeps everything in its own memory (DATABASE_URL=memory:), where no worker can reach a run, so it would wait for ever. Start the server with DATABASE_URL=file:data/anamnesis.db, or save the grid as a file and play it with “npx anamnesis run grid.yaml”.'

const run = {
  back: 'All runs',
  found: 'The same grid was run before: this is that run. What was played stays, and what is open is played on.',
  head: (id: string, at: string) => `Run ${id}, started ${at}`,
  playedBy: (holder: string) => `Played by ${holder}.`,
  fault: (why: string) => `The last worker had to stop. ${why}`,
  donePart: (failed: number) => `Every other encounter has been played; ${counted(failed, 'encounter')} failed.`,
  facts: { turns: 'Turns', rate: 'Speed', left: 'Time left', took: 'Time played', cost: 'Cost' },
  unknown: 'not known yet',
  noCost: 'no cost: scripted',
  lost: 'The server does not answer; trying again.',
  controls: 'Controls',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  retry: (failed: number) => (failed === 1 ? 'Play the failed one again' : `Play the ${number.format(failed)} failed ones again`),
  concurrency: 'At a time',
  concurrencyHint: '1 to 256',
  concurrencySet: (count: number) => `Now ${count} at a time.`,
  refused: 'That did not work.',
  cancelDialog: {
    title: 'Cancel this run?',
    text: (left: number) =>
      `${counted(left, 'encounter')} will not be played. What has been played stays, with its conversations and numbers.`,
    confirm: 'Cancel the run',
    back: 'Let it run',
  },
  milestone: (quarters: number) =>
    ['The run has begun.', 'A quarter is played.', 'Half is played.', 'Three quarters are played.'][quarters]!,
  thresholds: 'Thresholds',
  thresholdsHint: 'On the mean over the whole run.',
  atLeast: (value: string) => `at least ${value}`,
  atMost: (value: string) => `at most ${value}`,
  and: ' and ',
  thresholdMean: (mean: string, scored: number) => `${mean}, n ${number.format(scored)}`,
  met: 'Met',
  missed: 'Missed',
  notYet: 'Not yet',
  metSoFar: 'Met so far',
  missedSoFar: 'Missed so far',
  unmeasured: 'not measured',
  grid: 'The grid',
  sameGrid: 'Build another from this grid',
} as const

const dimension = { persona: 'Persona', case: 'Case', doctor: 'Doctor' } as const

const matrix = {
  title: 'Results',
  hint: 'Means in hundredths, n beside each. Every number leads to the encounters behind it.',
  rows: 'Rows',
  columns: 'Columns',
  measure: 'Measure',
  measures: 'All measures',
  combination: 'Combination',
  combinations: 'Each combination',
  within: (of: keyof typeof dimension) => dimension[of],
  all: 'All',
  caption: (rows: string) => `Every measure by ${rows.toLowerCase()}`,
  captionOf: (rows: string, columns: string, what: string) => `${what} by ${rows.toLowerCase()} and ${columns.toLowerCase()}`,
  only: (name: string) => `only ${name}`,
  encounters: 'Played',
  encountersOf: (done: number, planned: number) => `${number.format(done)} of ${number.format(planned)}`,
  turns: 'Turns',
  n: (scored: number) => `n ${number.format(scored)}`,
  notScored: (count: number) => `${number.format(count)} not scored`,
  failed: (count: number) => `${number.format(count)} failed`,
  whole: 'Whole run',
  none: 'Not in this run',
  nothing: 'Nothing has been played yet.',
  of: (row: string, column: string) => ` (${row}, ${column})`,
  deviation: (value: string) => `standard deviation ${value}`,
  parts: 'Parts of the results',
  region: 'Results, scrolls sideways',
} as const

const encounters = {
  title: 'Encounters',
  region: 'Encounters, scrolls sideways',
  filter: 'Filter',
  any: 'Any',
  persona: 'Persona',
  case: 'Case',
  doctor: 'Doctor',
  status: 'State',
  unmeasured: 'Without a number for',
  option: (name: string, id: string) => `${name} (${id})`,
  show: 'Show',
  clear: 'Show all',
  count: (total: number, planned: number) =>
    total === planned ? counted(total, 'encounter') : `${number.format(total)} of ${counted(planned, 'encounter')}`,
  none: 'No encounter fits this choice.',
  number: 'No.',
  encounter: 'Encounter',
  turns: 'Turns',
  open: 'Open',
  seed: (seed: number) => `seed ${seed}`,
  sort: (name: string) => `Sort by ${name}`,
  debrief: 'Debrief',
  watch: 'Watch',
  room: 'Transcript',
  of: (index: number) => ` of encounter ${index}`,
  again: 'Play again',
  againOf: (index: number) => `: encounter ${index}`,
  againFailed: 'Not put back',
  plays: (plays: number) => `played ${plays} times`,
  pages: 'Pages of encounters',
  page: (page: number, of: number) => `Page ${number.format(page)} of ${number.format(of)}`,
  previous: 'Earlier',
  next: 'Further',
} as const

/** Everything people read about self-play runs. */
export const runs = {
  measure,
  state,
  status,
  dimension,
  list,
  progress,
  builder,
  inMemoryOnly,
  run,
  matrix,
  encounters,
  duration,
  when,
  number: (value: number) => number.format(value),
} as const
