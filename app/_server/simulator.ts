import type { Simulator } from '#simulators'

/** Module variables are not shared between the server script and route handlers: this symbol is. */
const KEY = Symbol.for('anamnesis.simulator')
type Shared = typeof globalThis & { [KEY]?: Simulator }

/** Called once, by the server, before it listens. */
export function shareSimulator(simulator: Simulator): void {
  const shared: Shared = globalThis
  shared[KEY] = simulator
}

/** The simulator of this process. Throws where no server has opened one. */
export function simulator(): Simulator {
  const shared: Shared = globalThis
  const opened = shared[KEY]
  if (!opened) throw new Error('The simulator is not open: start the server with npm start or npm run dev')
  return opened
}
