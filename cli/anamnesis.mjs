#!/usr/bin/env node
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
if (['run', 'report'].includes(process.argv[2])) (await import('../lean-process.ts')).becomeLean()
const { main } = await import('./main.ts')
process.exitCode = await main(process.argv)
