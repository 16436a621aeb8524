export { type LintReport, lintCases } from './lint-cases'
export { lintPersonas } from './lint-personas'
