import type { Command } from 'commander'
import type { VendorListing } from '#simulators'
import type { CommandContext } from '../main'
import { table } from '../output'
import { withModels } from '../workplace'

/** A listing is one small request: who has not answered by then is not there. */
const SECONDS = 5
/** Vendors have a hundred models; the rest is in the JSON. */
const SHOWN = 10

export function addModels(program: Command, { output }: CommandContext): void {
  program
    .command('models')
    .description('list the vendors of language models: what is set up, what can be reached, and the models they have')
    .option('--json', 'one JSON document, with every model')
    .action(async (options: { json?: boolean }) => {
      const vendors = await withModels((models) => models.list(SECONDS))
      if (options.json) return output.json(vendors)
      for (const line of table(vendors.map((vendor) => [vendor.vendor, stateOf(vendor), wordsOf(vendor)]))) output.data(line)
      output.words('A model is written VENDOR/NAME, as in: anamnesis check --model mock/plain')
    })
}

function stateOf({ configured, reachable }: VendorListing): string {
  if (!configured) return 'not set up'
  return reachable ? 'reachable' : 'not reachable'
}

function wordsOf({ words, fault, endpoint, models }: VendorListing): string {
  if (fault !== null) return endpoint === null ? `${fault} (${words})` : `${endpoint}: ${fault}`
  const more = models.length > SHOWN ? ` and ${models.length - SHOWN} more` : ''
  return `${endpoint}: ${models.slice(0, SHOWN).join(', ') || 'no models'}${more}`
}
