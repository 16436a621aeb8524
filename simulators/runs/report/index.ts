import type { Report } from './model'
import { renderCsv } from './render-csv'
import { renderHtml } from './render-html'
import { renderJson } from './render-json'
import { renderMd } from './render-md'

/** Forms a report can be written in; a new one is a file and a line here. */
export const REPORT_FORMATS = {
  html: renderHtml,
  json: renderJson,
  csv: renderCsv,
  md: renderMd,
} as const satisfies Record<string, (report: Report) => string>
export type ReportFormat = keyof typeof REPORT_FORMATS
