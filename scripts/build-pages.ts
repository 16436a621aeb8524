import { run } from './run'
import { onceForSources } from './stamp'

const SOURCES = [
  '{app,public,simulators,cases,personas}/**/*',
  '{env,next.config,postcss.config,proxy,tailwind.config}.{ts,mjs}',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds the pages, if anything they are made of changed. */
export function buildPages(): Promise<boolean> {
  return onceForSources('.next/source-stamp', SOURCES, async () => {
    const code = await run('next', ['build'], { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
    if (code !== 0) throw new Error('The pages could not be built.')
  })
}
