import type { Clock } from '../../dialogue/clock'
import type { Encounter } from '../../domain/encounter'
import { SimulatorError } from '../../domain/errors'
import type { Contents } from '../contents'
import type { EncounterLog } from '../encounter-log'
import type { LiveEncounter } from './live-encounter'
import { phaseOf } from './phase'
import { sendViewed } from './send-viewed'

/** How often the log is read for new turns while somebody watches. */
const LOOK_MILLISECONDS = 500

export type FollowSurroundings = {
  clock: Clock
  onFault: (encounterId: string, error: unknown) => void
  /** Told when the last watcher has left: what is not read on needs no place in memory. */
  onDeserted: () => void
}

/** An encounter that another process plays, for its run: it can be watched here, turn by turn as they are committed, and nothing else. */
export function followEncounter(
  encounter: Encounter,
  contents: Contents,
  log: EncounterLog,
  surroundings: FollowSurroundings,
): LiveEncounter {
  const { clock, onFault, onDeserted } = surroundings
  const lifetime = new AbortController()
  let watchers = 0
  let looking = false

  const ended = () => phaseOf(log.events).name === 'ended'

  async function look() {
    if (looking) return
    looking = true
    while (watchers > 0 && !ended() && !lifetime.signal.aborted) {
      // A fault of the database is told, and the next look may find it gone.
      await log.refresh().catch((error) => onFault(encounter.id, error))
      await clock.sleep(LOOK_MILLISECONDS, lifetime.signal)
    }
    looking = false
  }

  const refuse = async (): Promise<never> => {
    throw new SimulatorError('not-allowed', 'This encounter is played by its run: it can be watched, and the run be paused or cancelled')
  }

  return {
    encounter,
    contents,
    log,
    resume: () => undefined,
    submit: refuse,
    act: refuse,
    begin: refuse,
    stopReply: refuse,
    finish: refuse,
    join(viewer, lastSeq, send) {
      const project = sendViewed(encounter, log, viewer, send)
      const stopListening = log.listen((event) => {
        if (event.type !== 'text-delta') project(event)
      })
      for (const event of log.events.slice(lastSeq + 1)) project(event)
      watchers++
      void look()
      return () => {
        stopListening()
        watchers--
        if (watchers === 0) onDeserted()
      }
    },
    async close() {
      lifetime.abort()
    },
  }
}
