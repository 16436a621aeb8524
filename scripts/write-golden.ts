import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { GOLDEN, goldenName, goldenPath, renderGolden } from '../tests/support/golden'

/** `npm run golden`: plays the golden encounters anew and writes them down. What has changed is for people to read in the diff. */
const folder = dirname(goldenPath(GOLDEN[0]!))
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder)) rmSync(`${folder}/${name}`)
for (const golden of GOLDEN) {
  writeFileSync(goldenPath(golden), await renderGolden(golden))
  process.stdout.write(`Wrote ${goldenName(golden)}\n`)
}
