import { SimulatorError, type Store } from '#simulators'
import { runs } from '../../_components/strings/runs'

/** Throws `invalid-input` where no worker could ever play what is to be stored: every run of a page is played in another process. */
export function needWorker({ shared }: Pick<Store, 'shared'>): void {
  if (!shared) throw new SimulatorError('invalid-input', runs.inMemoryOnly)
}
