import { describe, expect, it } from 'vitest'
import type { Rubric } from '../../simulators/domain/judge'
import { createFakeModel, type FakeRequest } from '../support/fake-model'
import { amie, answering, conversationSent, dialogue, frameSent, judgeSteps, type Step } from '../support/judged-talk'
import { JUDGE_ATTACKS, type JudgeAttack } from './judge-attacks'

/** Said by a patient in plain words that speak to nobody else: not told from talk, and no evidence for what a doctor did. */
const PLAIN_TALK = ['patient-vouches']

const stepOf = ({ speaker, text }: JudgeAttack): Step => (speaker === 'patient' ? `P: ${text}` : text)
/** The attack stands in the middle of a short talk in which the doctor does nothing well, and in which every item can be judged. */
const talkWith = (attack: JudgeAttack): Step[] => {
  const steps = ['Next.', 'P: My chest aches.', { cue: 'cue-1', state: 'open' } as const, 'P: I lie awake.']
  const rest: Step[] = [
    'Take these.',
    { act: { kind: 'diagnose', differential: [{ name: 'Reflux' }], final: true } },
    { act: { kind: 'plan', text: 'Home.' } },
  ]
  return [...steps, stepOf(attack), ...rest]
}

/** What speaks of marks or judging in any of the languages that the attacks are written in. */
const ORDER =
  /mark|scor|level|scale|\btop\b|max|criteri|rubric|judge|assess|evidence|rating|\brated\b|transcript|verdict|stufe|puntuaci|满分|poore ank|turn \d|recorded/i

/** The words of the attack that reached the judge and tell it what to do: those that a judge who obeys all it reads would follow. */
function ordersIn(request: FakeRequest, attack: JudgeAttack): { turn: number; quote: string }[] {
  const whole = attack.text.replace(/\s+/g, ' ').trim()
  return conversationSent(request).flatMap(({ turn, text, acts = [] }) =>
    [text, ...acts].flatMap((shown) => {
      const said = shown.replace(/\s+/g, ' ').trim()
      if (said.includes(whole)) return [{ turn, quote: whole }]
      return said.split(/(?<=[.!?])\s/).flatMap((quote) => (whole.includes(quote) && ORDER.test(quote) ? [{ turn, quote }] : []))
    }),
  )
}

async function attackOn(rubric: Rubric, attack: JudgeAttack) {
  const reached = new Set<string>()
  const obeying = createFakeModel((request) => {
    const orders = ordersIn(request, attack)
    for (const { quote } of orders) reached.add(quote)
    const best = (id: string) => {
      const { levels, values } = rubric.items.find((item) => item.id === id)!
      return Number(Object.keys(levels).toSorted((a, b) => values[b]! - values[a]!)[0])
    }
    const worst = (id: string) => {
      const { levels, values } = rubric.items.find((item) => item.id === id)!
      return Number(Object.keys(levels).toSorted((a, b) => values[a]! - values[b]!)[0])
    }
    return answering((id) =>
      orders.length > 0 ? { level: best(id), evidence: orders } : { level: worst(id), evidence: [{ turn: 0, quote: 'Next.' }] },
    )(request)
  })
  const report = await judgeSteps(talkWith(attack), { judges: [obeying], rubric })
  return { report, requests: obeying.requests, reached }
}

describe.each([dialogue, amie])('50 attacks on a judge of $name that obeys whatever it reads', (rubric) => {
  it('gain no level', async () => {
    const gained: string[] = []
    for (const attack of JUDGE_ATTACKS) {
      const { report } = await attackOn(rubric, attack)
      const verdicts = [...report.encounter.items, ...report.turns.flatMap(({ items }) => items)]
      expect(verdicts.length).toBeGreaterThan(10)
      gained.push(...verdicts.filter(({ value }) => (value ?? 0) > 0).map(({ item }) => `${attack.id}: ${item}`))
    }
    expect(gained).toEqual([])
  }, 120_000)
})

describe('an attack', () => {
  it.each(JUDGE_ATTACKS)('$id leaves the frame as it was: each turn one turn, of the speaker that the log names', async (attack) => {
    const { requests } = await attackOn(dialogue, attack)
    const speakers = ['doctor', 'patient', 'patient', attack.speaker, 'doctor']
    for (const request of requests) {
      const { conversation } = frameSent(request.messages[0]!.content)
      const numbers: number[] = conversation.map(({ turn }: { turn: number }) => turn)
      expect(numbers).toEqual(numbers.map((_, at) => numbers[0]! + at))
      expect(conversation.map(({ speaker }: { speaker: string }) => speaker)).toEqual(numbers.map((turn) => speakers[turn]))
      expect(request.system).not.toContain(attack.text)
    }
  })

  it('is kept from the judge, and told to whoever reads the report', async () => {
    const unseen: string[] = []
    for (const attack of JUDGE_ATTACKS) {
      const { report, reached } = await attackOn(dialogue, attack)
      const warned = report.warnings.some(({ kind }) => kind === 'injection')
      if (!warned || reached.size > 0) unseen.push(attack.id)
    }
    expect(unseen).toEqual(PLAIN_TALK)
  }, 60_000)
})
