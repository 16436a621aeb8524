import { run } from './run'
import { onceForSources } from './stamp'

const SOURCES = ['prisma/models/*.prisma', 'prisma/*/schema.prisma', 'node_modules/prisma/package.json']

/**
 * Makes Prisma's clients for both databases, if the models changed. That needs no schema engine, yet Prisma would fetch one from the
 * network first unless it is pointed at a program that exists. Never set this for `db push` or `migrate`: they would do nothing and say nothing.
 */
export function generateClient(): Promise<boolean> {
  return onceForSources('simulators/storage/generated/.stamp', SOURCES, async () => {
    const settings = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' }
    for (const provider of ['sqlite', 'postgresql']) {
      const code = await run('prisma', ['generate', '--no-hints', '--schema', `prisma/${provider}`], settings)
      if (code !== 0) throw new Error(`The database client for ${provider} could not be generated.`)
    }
  })
}
