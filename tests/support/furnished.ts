import { randomUUID } from 'node:crypto'
import { connectRaw, createFor, talkFor } from './raw-client'
import { CHEST } from './rooms'
import { runUntilDone, startRunAt } from './runs'

/** A person with an encounter in every state, and the paths of all pages there are. */
export type Furnished = { person: string; pages: Record<PageName, string> }

export const PAGE_NAMES = [
  'home',
  'stations',
  'station',
  'reading',
  'room as the doctor',
  'room as the patient',
  'room as an observer',
  'debrief',
  'debrief of two agents',
  'library',
  'case',
  'persona',
  'method',
  'mapping',
  'runs',
  'run builder',
  'run',
  'run, one measure',
  'report',
  'missing page',
] as const
export type PageName = (typeof PAGE_NAMES)[number]

const TALK = [
  'Hello Mr Hale, I am Dr Lind. What has brought you in today?',
  'What does it feel like?',
  'That sounds frightening. What worries you most?',
  'Does it go anywhere else?',
]

/** Small, with a threshold that is kept and one that is missed. */
const RUN = `
name: furnished
cases: [${CHEST}]
patients: [neutral, anxious]
doctors: [expert, poor]
seeds: [5]
thresholds: { history: { min: 0.1 }, management: { min: 1 } }
`

/** Makes them through the server's own doors, without a page. */
export async function furnish(url: string): Promise<Furnished> {
  const person = randomUUID()
  const create = (choices: Parameters<typeof createFor>[2]) => createFor(url, person, choices)
  const [reading, open, ended, patient, watched] = await Promise.all([
    create({ caseId: CHEST, timed: true }),
    create({ caseId: CHEST, seed: 1 }),
    create({ caseId: CHEST, seed: 1 }),
    create({ caseId: CHEST, seat: 'patient', seed: 1 }),
    create({ caseId: CHEST, seat: 'observer', doctor: 'average', personaId: 'anxious', seed: 1, turns: 24 }),
  ])
  const client = await connectRaw({ url, person })
  for (const encounter of [open, ended]) {
    await client.ask('join', { encounter, lastSeq: -1 })
    await talkFor(client, encounter, TALK)
    for (const request of ['heart', 'abdomen']) await client.ask('act', act(encounter, { kind: 'examine', request }))
    for (const request of ['ECG', 'CTPA', 'exercise test', 'chest x-ray'])
      await client.ask('act', act(encounter, { kind: 'order', request }))
    await client.ask(
      'act',
      act(encounter, { kind: 'diagnose', differential: [{ name: 'Acute coronary syndrome', p: 0.7 }, { name: 'Reflux' }], final: true }),
    )
    await client.ask('act', act(encounter, { kind: 'plan', text: 'Cardiology now. Aspirin 300 mg.' }))
  }
  await client.ask('finish', { encounter: ended })
  await client.ask('join', { encounter: watched, lastSeq: -1 })
  await client.until(watched, (event) => event.type === 'encounter-scored')
  client.close()
  const run = await startRunAt(url, RUN)
  await runUntilDone(url, run)
  const room = (id: string) => `/encounters/${id}`
  return {
    person,
    pages: {
      home: '/',
      stations: '/stations',
      station: `/stations/${CHEST}`,
      reading: room(reading),
      'room as the doctor': room(open),
      'room as the patient': room(patient),
      'room as an observer': room(watched),
      debrief: `${room(ended)}/debrief`,
      'debrief of two agents': `${room(watched)}/debrief`,
      library: '/library',
      case: `/library/cases/${CHEST}`,
      persona: '/library/personas/anxious',
      method: '/method',
      mapping: '/method/mapping',
      runs: '/runs',
      'run builder': '/runs/new',
      run: `/runs/${run}`,
      'run, one measure': `/runs/${run}?rows=persona&columns=doctor&measure=empathy`,
      report: `/runs/${run}/report`,
      'missing page': '/no/such/page',
    },
  }
}

const act = (encounter: string, wanted: object) => ({ encounter, key: randomUUID(), act: wanted })
