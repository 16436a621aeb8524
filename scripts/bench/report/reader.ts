import { root } from '../../../env'
import { becomeLean } from '../../../lean-process'
import { loadCatalog } from '../../../simulators/catalog'
import { systemClock } from '../../../simulators/dialogue/clock'
import { readReport } from '../../../simulators/runs/report/read-report'
import { renderHtml } from '../../../simulators/runs/report/render-html'
import { createRunDesk } from '../../../simulators/runs/self-play/desk'
import { openStore } from '../../../simulators/storage/open-store'
import type { ReadFigures } from './measure-report'

becomeLean()
/** Run as a process of its own, as the command `report` is: reads the report of a run, writes it out as a page, and prints what that took, as one JSON object. */
const [url = '', run = ''] = process.argv.slice(2)
const catalog = loadCatalog(root)
const store = await openStore(url, systemClock.now)
const desk = createRunDesk({ catalog, store, clock: systemClock })
const from = performance.now()
const report = await readReport({ catalog, store }, await desk.overview(run), null)
const { length } = renderHtml(report)
const seconds = (performance.now() - from) / 1000
await store.close()
const { encounters, of } = report.runs[0]!.sample
const figures: ReadFigures = { seconds, megabytes: process.resourceUsage().maxRSS / 1000, kilobytes: length / 1000, encounters, of }
process.stdout.write(`${JSON.stringify(figures)}\n`)
