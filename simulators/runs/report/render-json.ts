import type { Report } from './model'

/** The model itself, as one document. */
export const renderJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`
