import type { Warning } from './warnings'
import { count, counted, figure, measureName } from './words'

/** What the header says of a run's limits, a sentence or two each. */
export function warningWords(warning: Warning): string {
  switch (warning.kind) {
    case 'few-cases':
      return warning.detectable === null
        ? `${counted(warning.cases, 'case')}: no difference between personas or doctors can be told from chance.`
        : `${counted(warning.cases, 'case')}: this run supports only effects of about ${figure(warning.detectable, 1)} SD or more. Smaller ones are often missed, and “no difference found” does not mean that there is none.`
    case 'unfinished':
      return `${counted(warning.left, 'encounter')} of the grid ${warning.left === 1 ? 'is' : 'are'} not played yet: everything here may still move.`
    case 'failures':
      return `${count(warning.failed)} of ${counted(warning.of, 'encounter')} failed and are in no mean. Where failures follow a persona or a doctor, the means are of what is left.`
    case 'one-seed':
      return 'Every combination was played once: what chance alone changes between two plays is not seen.'
    case 'ceiling':
      return `${measureName(warning.measure)} is near its ceiling (mean ${figure(warning.mean)}, SD ${figure(warning.deviation)}): differences upwards are cut short.`
    case 'floor':
      return `${measureName(warning.measure)} is near its floor (mean ${figure(warning.mean)}, SD ${figure(warning.deviation)}): differences downwards are cut short.`
    case 'rarely-scored':
      return `${measureName(warning.measure)} has a value in ${count(warning.scored)} of ${counted(warning.scored + warning.notScored, 'encounter')}: its means are of those, which personas may select.`
  }
}
