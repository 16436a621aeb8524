#!/usr/bin/env -S node --max-semi-space-size=4 --heap-growing-percent=8
import { register } from 'tsx/esm/api'

if (Number.parseInt(process.versions.node, 10) < 24) {
  process.stderr.write(
    `Node 24 or newer is needed, and this is ${process.version}. "npx anamnesis" in the project's folder brings its own.\n`,
  )
  process.exit(1)
}
// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
register()
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv)
