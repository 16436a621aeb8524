import { beforeAll, describe, expect, it } from 'vitest'
import { tokensSent, wholeCaseCall } from '../../scripts/bench/patient-tokens'
import { createFakeModel, type FakeRequest, sentText } from '../support/fake-model'
import { asOffered, type ModelTalk, talkWithModel } from '../support/model-patient'
import { caseIds, catalog, factsOf, pairs } from '../support/play'
import { createPromptCheck } from '../support/prompt-secrets'

const ENCOUNTERS = 200
const TURNS = 24
const DOCTORS = ['expert', 'average', 'poor', 'warm-novice', 'cold-expert', 'hasty']
/** Every so often the first answer is thrown away, so that what is sent with the second is read as well. */
const FAULTY_EVERY = 9

type Played = ModelTalk & { requests: readonly FakeRequest[]; persona: string }

async function playOne(place: number): Promise<Played> {
  const { case: id, persona } = pairs[place % pairs.length]!
  const model = createFakeModel((request, call) =>
    call % FAULTY_EVERY === 4 ? 'As an AI language model, I cannot do that.' : asOffered(request),
  )
  const names = { case: id, persona, doctor: DOCTORS[place % DOCTORS.length]!, seed: place, turns: TURNS }
  return { ...(await talkWithModel(names, model, { streams: place % 2 === 0 })), requests: model.requests, persona }
}

describe(`the prompts of ${ENCOUNTERS} encounters`, () => {
  const played: Played[] = []
  beforeAll(async () => {
    for (let place = 0; place < ENCOUNTERS; place++) played.push(await playOne(place))
  }, 120_000)

  it('hold no fact that was not permitted or told, and no name of a diagnosis', () => {
    const checks = new Map<string, ReturnType<typeof createPromptCheck>>()
    const faults = played.flatMap(({ subject, persona, exchanges, requests }) => {
      const key = `${subject.id} ${persona}`
      const check = checks.get(key) ?? createPromptCheck(subject, catalog.persona(persona).value)
      checks.set(key, check)
      return exchanges.flatMap(({ view, calls }) =>
        calls.flatMap((call) => check(requests[call]!, view).map((fault) => `${key}, turn ${view.turn}: ${fault}`)),
      )
    })
    const prompts = played.reduce((sum, { requests }) => sum + requests.length, 0)
    console.log(`${prompts} prompts of ${played.length} encounters read, ${faults.length} faults`)
    expect([...new Set(faults)]).toEqual([])
    expect(played.flatMap(({ exchanges }) => exchanges.flatMap(({ calls }) => calls)).length).toBe(prompts)
  }, 120_000)

  it('begin with the same bytes over an encounter', () => {
    expect(played.filter(({ requests }) => new Set(requests.map(({ system }) => system)).size > 1)).toEqual([])
    expect(played.filter(({ requests }) => new Set(requests.map(({ thread }) => thread)).size > 1)).toEqual([])
  })

  it('alternate between the sides and end with what may be said now', () => {
    const wrong = played
      .flatMap(({ requests }) => requests)
      .filter(
        ({ messages }) =>
          messages.some(({ role }, at) => role !== (at % 2 === 0 ? 'user' : 'assistant')) || messages.at(-1)!.role !== 'user',
      )
    expect(wrong).toEqual([])
  })

  it('get by with the offered words: a speaker that keeps to them is hardly ever replaced', () => {
    const exchanges = played.flatMap((each) => each.exchanges.map((exchange) => ({ ...exchange, requests: each.requests })))
    const honest = exchanges.filter(({ calls }) => calls[0]! % FAULTY_EVERY !== 4)
    const replaced = honest.filter(({ reply }) => reply.inside?.fallback)
    console.log(`${replaced.length} of ${honest.length} replies were not the model's`)
    expect(replaced.length / honest.length).toBeLessThan(0.015)
    expect(exchanges.filter(({ reply }) => reply.inside?.mismatch)).toEqual([])
  })
})

/** Talks longer than any station: what the prompt grows by then is what it always grows by. */
const LONG = 62
const questionsOf = (id: string) =>
  Array.from({ length: LONG / 2 }, (_, at) => {
    const asks = factsOf(catalog.case(id).value).flatMap(({ ask = [] }) => ask.slice(0, 1))
    return at === 0 ? "Hello, I'm Dr Lind, one of the doctors. What has brought you in today?" : asks[(at * 3) % asks.length]!
  })

const commonStart = (left: string, right: string): number => {
  let at = 0
  while (at < left.length && left[at] === right[at]) at += 1
  return at
}

describe('a long talk', () => {
  const talks: Played[] = []
  beforeAll(async () => {
    for (const id of caseIds) {
      for (const persona of ['neutral', 'reserved-stoic', 'talkative']) {
        const model = createFakeModel(asOffered)
        const talk = await talkWithModel({ case: id, persona, doctor: questionsOf(id) }, model, { streams: false })
        talks.push({ ...talk, requests: model.requests, persona })
      }
    }
  }, 60_000)
  /** The call for the patient's turn of that number, and its neighbours: one turn may have more to tell than another. */
  const around = ({ exchanges, requests }: Played, turn: number) => {
    const place = (turn - 1) / 2
    const near = exchanges.slice(Math.floor(place) - 1, Math.floor(place) + 3).map(({ calls }) => tokensSent(requests[calls[0]!]!))
    return near.reduce((sum, tokens) => sum + tokens, 0) / near.length
  }

  it('sends at turn 60 at most 1.4 times what it sends at turn 20', () => {
    const growth = talks.map((talk) => around(talk, 60) / around(talk, 20))
    console.log(`growth from turn 20 to turn 60: ${growth.map((share) => share.toFixed(2)).join(' ')}`)
    expect(Math.max(...growth)).toBeLessThanOrEqual(1.4)
  })

  it('shares at least 60 % of each call with the one before', () => {
    const shares = talks.flatMap(({ requests }) =>
      requests.slice(1).map((request, at) => commonStart(sentText(requests[at]!), sentText(request)) / sentText(request).length),
    )
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    console.log(`${(mean * 100).toFixed(1)} % of a call stood in the one before, over ${shares.length} calls`)
    expect(mean).toBeGreaterThanOrEqual(0.6)
  })
})

describe('tokens of an encounter of 20 turns', () => {
  it.each(caseIds)('are at most half of what the whole case and talk would take each turn: %s', async (id) => {
    const model = createFakeModel(asOffered)
    const { subject, exchanges } = await talkWithModel({ case: id, doctor: questionsOf(id).slice(0, 10) }, model, { streams: false })
    const sum = (calls: readonly Parameters<typeof tokensSent>[0][]) => calls.reduce((total, call) => total + tokensSent(call), 0)
    const whole = (telling: Parameters<typeof wholeCaseCall>[3]) =>
      sum(
        exchanges.map(({ view }) =>
          wholeCaseCall(
            model.requests[0]!.system,
            subject.patient,
            view.turns.map(({ text }) => text),
            telling,
          ),
        ),
      )
    const [own, full, bare] = [sum(model.requests), whole('as an actor needs it'), whole('bare facts')]
    const share = (of: number) => `${((own / of) * 100).toFixed(0)} %`
    console.log(`${id}: ${own} tokens; whole case each turn ${full} (${share(full)}), bare facts ${bare} (${share(bare)})`)
    expect(own / full).toBeLessThanOrEqual(0.5)
  })
})
