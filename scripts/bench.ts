import { measureBrowser } from './bench/browser-latency'
import { measureSocket } from './bench/socket-latency'
import { startServer } from './bench/start-server'
import { buildPages } from './build-pages'
import { generateClient } from './generate-client'

/** `npm run bench`: the latencies a person feels, on this machine, against the figures we hold ourselves to. */
async function main(): Promise<void> {
  await generateClient()
  await buildPages()
  const server = await startServer()
  let met = true
  try {
    for (const result of [await measureSocket(server), await measureBrowser(server)].flat()) {
      const { name, p50, p95, n, limit } = result
      const verdict = limit === null ? '' : p95 < limit ? `, under ${limit} ms: met` : `, not under ${limit} ms: MISSED`
      process.stdout.write(`${name}: p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, n ${n}${verdict}\n`)
      if (limit !== null && p95 >= limit) met = false
    }
  } finally {
    await server.stop()
  }
  if (!met) process.exitCode = 100
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exitCode = 1
})
