import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { env } from '#env'
import {
  type Catalog,
  createSimulator,
  loadCatalog,
  type OpenModels,
  openModels,
  openStore,
  type Simulator,
  type Store,
  systemClock,
} from '#simulators'
import { generateClient } from '../scripts/generate-client'

/** The package's own folder: commands work from anywhere. */
export const root = fileURLToPath(new URL('..', import.meta.url))
/** Whose encounters those played in the terminal are. */
export const TERMINAL_PERSON = 'terminal'

export const readCatalog = (): Catalog => loadCatalog(root)

/** Opens the models of this machine's settings for as long as `work` runs. */
export async function withModels<T>(work: (models: OpenModels) => Promise<T>): Promise<T> {
  const models = openModels(env, { time: systemClock, fetch })
  try {
    return await work(models)
  } finally {
    await models.close()
  }
}

export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  await generateClient()
  const store = await openStore(env.DATABASE_URL, systemClock.now)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Opens the simulator for as long as `work` runs. A fault that no caller waits for ends the work. */
export async function withSimulator<T>(
  work: (simulator: Simulator, fault: Promise<never>) => Promise<T>,
  catalog: Catalog = readCatalog(),
): Promise<T> {
  const workWith = async (store: Store, models: OpenModels) => {
    const fault = Promise.withResolvers<never>()
    fault.promise.catch(() => undefined)
    const simulator = createSimulator({
      catalog,
      store,
      clock: systemClock,
      newId: randomUUID,
      models,
      offered: 'any',
      onFault: (_encounter, error) => fault.reject(error),
    })
    try {
      return await work(simulator, fault.promise)
    } finally {
      await simulator.live.close()
    }
  }
  return withStore((store) => withModels((models) => workWith(store, models)))
}
