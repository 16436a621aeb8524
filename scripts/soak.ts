import { parseArgs } from 'node:util'
import { env } from '../env'
import { startPostgresql } from '../tests/support/database'
import { generateClient } from './generate-client'
import { killAtBoundaries } from './soak/commit-boundaries'
import { killWhileModelsPlay } from './soak/models/kill-while-models-play'
import { playThroughFaults } from './soak/models/play-through-faults'
import { createPlayground, type Playground, postgresqlPlayground } from './soak/playground'
import { killAtRandom } from './soak/random-kills'
import { diskFull, heldLock, readOnly } from './soak/sqlite-faults'

/** `every`: of all commit boundaries, each so-manieth. Of models: kills while they play, and encounters of theirs through faults. */
const LONG = { kills: 200, every: 1, models: { kills: 10, encounters: 1000 } }
const SHORT = { kills: 8, every: 12, models: { kills: 2, encounters: 40 } }

/** One campaign's verdict in words; `faults` is empty where nothing was lost or doubled. */
export type Verdict = { name: string; what: string; faults: string[] }

/**
 * `npm run soak`: long campaigns of faults against self-play. Workers are killed at random moments and at every commit, the database
 * is locked, full, read-only; afterwards everything must be as if nothing had happened. Models talk while their server fails and their workers
 * are killed. `-- --short` runs a few of each, `-- models` what concerns models.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: 'boolean' }, kills: { type: 'string' }, seed: { type: 'string' } },
  })
  const [part = 'all'] = positionals
  const measure = values.short ? SHORT : LONG
  const kills = values.kills === undefined ? measure.kills : Number(values.kills)
  const seed = values.seed === undefined ? 1 : Number(values.seed)
  if (!Number.isInteger(kills) || kills < 0 || !Number.isInteger(seed)) throw new Error('--kills and --seed take whole numbers.')
  if (!['all', 'models'].includes(part)) throw new Error('npm run soak takes "models" or nothing.')
  await generateClient()
  const verdicts: Verdict[] = []
  const note = (verdict: Verdict) => {
    verdicts.push(verdict)
    say(`${verdict.faults.length === 0 ? 'ok  ' : 'FAIL'}  ${verdict.name}: ${verdict.what}`)
    for (const fault of verdict.faults.slice(0, 20)) say(`      ${fault}`)
  }
  if (part === 'all') {
    await onEachDatabase(async (playground) => {
      note(await killAtBoundaries(playground, measure.every))
      note(await killAtRandom(playground, kills, seed))
    })
    note(await heldLock())
    note(await diskFull())
    note(await readOnly())
  }
  note(await playThroughFaults(measure.models.encounters, seed))
  note(await killWhileModelsPlay(measure.models.kills, seed))
  if (verdicts.some(({ faults }) => faults.length > 0)) process.exitCode = 100
}

async function onEachDatabase(campaign: (playground: Playground) => Promise<void>): Promise<void> {
  await campaign(createPlayground())
  const server = env.TEST_DATABASE_URL ? null : await startPostgresql()
  const url = env.TEST_DATABASE_URL ?? server?.url
  if (!url) return say('skip  PostgreSQL is not installed here: its campaigns are left out.')
  await campaign(postgresqlPlayground(url)).finally(() => server?.stop())
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
