import { expect, it } from 'vitest'
import { catalog, pairs, talk } from '../support/play'

/** Talks in which the doctor's words bring somebody in or send them out. */
async function withComings() {
  const companions = (id: string) => Object.values(catalog.case(id).value.patient.speakers).some(({ lead }) => !lead)
  const found = []
  for (const { case: id, persona } of pairs.filter((pair) => companions(pair.case))) {
    const names = { case: id, persona, doctor: 'expert', seed: 1 }
    const { events } = await talk(names)
    const place = events.findIndex((event) => event.type === 'act' && (event.act.kind === 'call' || event.act.kind === 'send-out'))
    if (place > 0) found.push({ names, events, place })
    if (found.length === 3) break
  }
  return found
}

it('who was asked in or out comes or goes although the log was cut just before', async () => {
  const talks = await withComings()
  expect(talks.length).toBeGreaterThan(0)
  for (const { names, events, place } of talks) {
    const again = await talk(names, events.slice(0, place))
    const bare = (event: (typeof events)[number]) => (event.type === 'act' ? { ...event, id: '' } : event)
    expect(again.events.map(bare)).toEqual(events.map(bare))
  }
})
