import type { Room } from '../dialogue/room'
import type { Chart, Investigation, Speaker } from '../domain/case'
import { SimulatorError } from '../domain/errors'
import type { ActPayload, Found } from '../domain/event'
import type { SpeakerId } from '../domain/identifiers'
import type { TurnReading } from '../domain/ledger'
import type { Act } from '../domain/vocabulary'
import { type Named, readRequest } from './chart-requests'
import { VITAL_NAMES, type VitalName, vitalSigns } from './vital-signs'

type OrderPayload = Extract<ActPayload, { kind: 'order' }>
type RoomParts = {
  chart: Chart
  speakers: Readonly<Record<SpeakerId, Speaker>>
  /** What the tests may add up to, in teaching units; null is unlimited. */
  budget: number | null
  /** For the ranges of vital signs; adult by default. */
  ageYears?: number
}

const ADULT = 40
const VITAL = 'vital/'
const EXAM = 'exam/'
const TEST = 'test/'

const prefixed = (prefix: string, named: Named): Named =>
  Object.fromEntries(Object.entries(named).map(([id, { names }]) => [prefix + id, { names }]))
const without = (prefix: string, ids: readonly string[]) => ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The last order knows the total. A refused order repeats it. */
function spentBefore(before: readonly ActPayload[]): number {
  return before.findLast((act): act is OrderPayload => act.kind === 'order')?.spent ?? 0
}

function timesDone(id: string, before: readonly ActPayload[]): number {
  return before.filter((act) => act.kind === 'order' && act.found.some((found) => found.id === id)).length
}

function resultOf(id: string, test: Investigation, before: readonly ActPayload[]): Found {
  const done = timesDone(id, before)
  const result = done === 0 ? test.result : (test.repeats?.[done - 1] ?? test.repeats?.at(-1) ?? test.result)
  return { id, result, abnormal: test.abnormal, listed: true, price: test.price, minutes: test.turnaround }
}

/** Answers the doctor's acts beside speaking: examinations, tests with their price, and who is in the room. */
export function createRoom({ chart, speakers, budget, ageYears = ADULT }: RoomParts): Room {
  const named: Named = { ...prefixed(VITAL, VITAL_NAMES), ...prefixed(EXAM, chart.examination), ...prefixed(TEST, chart.investigations) }

  function unlisted(part: string, policy: 'normal' | 'unavailable', cost: Pick<Found, 'price' | 'minutes'> = {}): Found {
    return policy === 'normal'
      ? { id: null, result: `${sentence(part)}: no abnormality found.`, abnormal: false, listed: false, ...cost }
      : { id: null, result: `${sentence(part)}: not available here.`, abnormal: false, listed: false }
  }
  const notice = (result: string): Found => ({ id: null, result, abnormal: false, listed: false })
  const vitals = (ids: readonly string[]) => vitalSigns(without(VITAL, ids) as (VitalName | 'all')[], chart.vitals, ageYears)

  function examine(request: string): ActPayload {
    const read = readRequest(request, named)
    const found = [
      ...vitals(read.ids),
      ...without(EXAM, read.ids).map((id): Found => {
        const { result, abnormal } = chart.examination[id]!
        return { id, result, abnormal, listed: true }
      }),
      ...without(TEST, read.ids).map((id) => notice(`${sentence(chart.investigations[id]!.names[0]!)} is a test: order it.`)),
      ...read.unlisted.map((part) => unlisted(part, chart.unlisted.examination)),
      ...(read.vague ? [notice('Say which part to examine.')] : []),
    ]
    return { kind: 'examine', request, found }
  }

  function order(request: string, before: readonly ActPayload[]): ActPayload {
    const read = readRequest(request, named)
    const { price, turnaround, investigation } = chart.unlisted
    const found = [
      ...vitals(read.ids),
      ...without(TEST, read.ids).map((id) => resultOf(id, chart.investigations[id]!, before)),
      ...without(EXAM, read.ids).map((id) => notice(`${sentence(chart.examination[id]!.names[0]!)} is for you to examine.`)),
      ...read.unlisted.map((part) => unlisted(part, investigation, { price, minutes: turnaround })),
      ...(read.vague ? [notice('Say which tests.')] : []),
    ]
    const spent = spentBefore(before)
    const total = found.reduce((sum, item) => sum + (item.price ?? 0), spent)
    if (budget !== null && total > budget && total > spent) return { kind: 'order', request, found: [], spent, refused: 'over-budget' }
    return { kind: 'order', request, found, spent: total }
  }

  function present(acts: readonly ActPayload[]): SpeakerId[] {
    const there = new Map(Object.entries(speakers).map(([id, speaker]) => [id, speaker.present]))
    for (const act of acts) if (act.kind === 'call' || act.kind === 'send-out') there.set(act.speaker, act.kind === 'call')
    const ids = Object.keys(speakers).filter((id) => there.get(id))
    return ids.sort((a, b) => Number(speakers[b]!.lead) - Number(speakers[a]!.lead))
  }

  function speakerNamed(name: string): SpeakerId {
    const wanted = name.trim().toLowerCase()
    const names = (id: SpeakerId, speaker: Speaker) =>
      [id, speaker.relation, speaker.name, speaker.name?.split(' ')[0]].map((known) => known?.toLowerCase())
    const id = Object.entries(speakers).find(([known, speaker]) => names(known, speaker).includes(wanted))?.[0]
    if (id === undefined) throw new SimulatorError('invalid-input', `There is nobody called ${name} here`)
    return id
  }

  function move(kind: 'call' | 'send-out', name: string, before: readonly ActPayload[]): ActPayload {
    const id = speakerNamed(name)
    const inRoom = present(before)
    const speaker = speakers[id]!
    if (kind === 'call' && !speaker.callable && !speaker.present)
      throw new SimulatorError('invalid-input', `${speaker.name ?? name} is not there to call`)
    if (kind === 'send-out' && !inRoom.includes(id)) throw new SimulatorError('invalid-input', `${speaker.name ?? name} is not in the room`)
    if (kind === 'send-out' && inRoom.length === 1) throw new SimulatorError('invalid-input', 'Nobody would be left in the room')
    return { kind, speaker: id }
  }

  /** The lead stays; whoever may be called comes. Asking for what is so already changes nothing. */
  function heed(reading: TurnReading, before: readonly ActPayload[]): ActPayload[] {
    const inRoom = present(before)
    const companions = Object.keys(speakers).filter((id) => !speakers[id]!.lead)
    const said = (act: Act) => reading.acts.some((each) => each.act === act)
    if (said('SEND_OUT')) return companions.filter((id) => inRoom.includes(id)).map((speaker) => ({ kind: 'send-out', speaker }))
    if (said('CALL_IN'))
      return companions
        .filter((id) => !inRoom.includes(id) && (speakers[id]!.callable || speakers[id]!.present))
        .map((speaker) => ({ kind: 'call', speaker }))
    return []
  }

  return {
    present,
    heed,
    answer(request, before) {
      switch (request.kind) {
        case 'examine':
          return examine(request.request)
        case 'order':
          return order(request.request, before)
        case 'call':
        case 'send-out':
          return move(request.kind, request.speaker, before)
        case 'diagnose':
        case 'plan':
        case 'note':
          return request
      }
    },
  }
}
