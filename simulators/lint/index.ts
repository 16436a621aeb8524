export { type LintReport, lintCases } from './lint-cases'
export { lintPersonas } from './lint-personas'
export { type AxisResult, measurePersonas } from './personas/measure-personas'
