import { jsonLines } from './exporter'

/**
 * The event log as it is: one JSON object a line, `schema` on each, `seq` dense from 0 within its encounter. The lines of many
 * encounters of a run stand in one file, so there each names its own.
 */
export const nativeExporter = jsonLines(({ encounter, events }) =>
  events.map((event) => ({ schema: 'event/1', ...(encounter.run ? { encounter: encounter.id } : {}), ...event })),
)
