import { buildPages } from './build-pages'
import { generateClient } from './generate-client'

/** `npm start`, and with `--dev` `npm run dev`: whatever the server needs, then the server itself in this process. */
async function main(): Promise<void> {
  const dev = process.argv.includes('--dev')
  await generateClient()
  if (!dev) await buildPages()
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' })
  await import('../server')
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
