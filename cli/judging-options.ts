import { Option } from 'commander'
import { wholeNumber } from './whole-number'

/** What judges go by: the same wherever models judge. */
export const rubricOption = () => new Option('--rubric <name>', 'what is judged by').default('dialogue')

/** Without it each item of a rubric says how often. */
export const samplesOption = () =>
  new Option('--samples <n>', 'how often each judge is asked; by default as the rubric says').argParser(wholeNumber(1, 9))
