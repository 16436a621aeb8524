import { openStore } from '../../simulators/storage/open-store'
import { begin, turnStart } from './store.contract'

/** Run as a process of its own, to be killed: appends for ever and prints each seq once it is acknowledged. */
const store = await openStore(process.argv[2] ?? '', () => new Date(0))
await begin(store, 'a')
for (let seq = 1; ; seq++) {
  await store.append({ encounterId: 'a', expectedSeq: seq, events: [turnStart(seq, `key-${seq}`)] })
  process.stdout.write(`${seq}\n`)
}
