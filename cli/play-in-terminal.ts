import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline'
import { type LiveEncounter, type Logged, type Role, SimulatorError, type StoredEvent, withCase } from '#simulators'
import { type Line, readLine } from './act-line'
import { caseNamed } from './case-named'
import type { PlayFlags } from './commands/play'
import { createEventPrinter } from './event-printer'
import type { Output } from './output'
import { readCatalog, TERMINAL_PERSON, withSimulator } from './workplace'

/** Plays one encounter between standard input and the loop. Resolves to whether it came to an end. */
export async function playInTerminal(flags: PlayFlags & { seed: number }, output: Output): Promise<boolean> {
  const catalog = readCatalog()
  const subject = caseNamed(catalog, flags.case)
  return withSimulator(
    async (simulator, fault) => {
      const request = {
        caseId: subject.value.id,
        ...actorsOf(flags),
        seat: flags.as,
        mode: 'live-feedback',
        pace: flags.pace,
        seed: flags.seed,
        turns: flags.turns,
        timed: false,
      } as const
      const encounter = await simulator.live.create(request, TERMINAL_PERSON)
      const live = await simulator.live.open(encounter.id)
      output.words(`Encounter ${encounter.id}, seed ${flags.seed}. Training simulation; fictional patients; not medical advice.`)
      const print = createEventPrinter(live, flags, output)
      const ended = whenEnded(live)
      const stopPrinting = live.join({ kind: 'observer', person: TERMINAL_PERSON }, -1, print)
      try {
        if (flags.as === 'observer') await Promise.race([ended, fault])
        else await Promise.race([converse(live, flags.as, output), fault])
        await Promise.race([ended, fault])
      } finally {
        stopPrinting()
      }
      return true
    },
    withCase(catalog, subject),
  )
}

/** A model may be named in the word of an actor, or by its own flag. */
function actorsOf({ as, persona, doctor, model, patientModel = as === 'doctor' ? model : undefined }: PlayFlags) {
  const named = (word: string, by: string | undefined) => (by === undefined || word.includes('@') ? word : `${word}@${by}`)
  return { personaId: named(persona, patientModel), doctor: named(doctor, as === 'doctor' ? undefined : model) }
}

/** Reads lines and sends each as a turn or act, waiting for the reply before the next. The end of input ends the encounter. */
async function converse(live: LiveEncounter, seat: Role, output: Output): Promise<void> {
  const terminal = process.stdin.isTTY === true
  const lines = createInterface({
    input: process.stdin,
    output: terminal ? process.stderr : undefined,
    terminal,
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  try {
    for await (const raw of ask(lines, () => whenAwaited(live, seat))) {
      const line = terminal ? readForgivingly(raw, output) : readLine(raw)
      if (line.kind === 'end') break
      if (line.kind === 'nothing') continue
      if (line.kind === 'act') await live.act(randomUUID(), line.act)
      else await live.submit({ role: seat, key: randomUUID(), expectedTurn: turnsOf(live), text: line.text })
      await whenAwaited(live, seat)
      if (hasEnded(live)) return
    }
    await live.finish(seat === 'doctor' ? 'concluded' : 'stopped-by-person')
  } finally {
    lines.close()
    if (terminal) output.words('')
  }
}

/** At a terminal a slip is said and can be put right on the next line; in a pipe there is nobody to do so. */
function readForgivingly(raw: string, output: Output): Line {
  try {
    return readLine(raw)
  } catch (error) {
    if (!(error instanceof SimulatorError)) throw error
    output.words(error.message)
    return { kind: 'nothing' }
  }
}

async function* ask(lines: ReturnType<typeof createInterface>, ready: () => Promise<void>): AsyncGenerator<string> {
  let open = true
  lines.once('close', () => (open = false))
  // From here on, before anything is waited for: lines that come while nobody listens would be lost.
  const heard = lines[Symbol.asyncIterator]()
  // A pipe may have been read to its end long before its last line is played.
  const prompt = () => open && lines.prompt()
  await ready()
  lines.setPrompt('> ')
  prompt()
  for (let next = await heard.next(); !next.done; next = await heard.next()) {
    yield next.value
    prompt()
  }
}

const turnsOf = (live: LiveEncounter) => live.log.events.filter((event) => event.type === 'turn-end').length
const hasEnded = (live: LiveEncounter) => live.log.events.some((event) => event.type === 'encounter-scored')

function whenAwaited(live: LiveEncounter, seat: Role): Promise<void> {
  const awaited = () => {
    const last = live.log.events.findLast((event) => event.type === 'turn-end' || event.type === 'turn-start')
    const speaks = last?.type === 'turn-end' && last.role !== seat
    return hasEnded(live) || speaks || (seat === 'doctor' && last === undefined)
  }
  return when(live, awaited)
}

const whenEnded = (live: LiveEncounter) => when(live, () => hasEnded(live))

function when(live: LiveEncounter, holds: () => boolean): Promise<void> {
  if (holds()) return Promise.resolve()
  return new Promise((resolve) => {
    const stop = live.log.listen((_event: Logged<StoredEvent> | object) => {
      if (!holds()) return
      stop()
      resolve()
    })
  })
}
