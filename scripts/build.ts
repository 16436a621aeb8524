import { buildPages } from './build-pages'
import { generateClient } from './generate-client'

/** `npm run build`: the database client and the pages, as `npm start` would make them. */
async function main(): Promise<void> {
  const generated = await generateClient()
  const built = await buildPages()
  if (!generated && !built) process.stdout.write('Everything is built; nothing has changed since.\n')
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
