import { describe, expect, it } from 'vitest'
import { createRandom } from '../dialogue/randomness'
import { cueSchema } from '../domain/case'
import { replyLevel } from '../language/cue-response'
import { answerCue, signalIn, toSecondPerson } from './cue-answer'

const random = (turn: number) => createRandom({ case: 'c', persona: 'p', doctor: 'd', seed: 1, turn, purpose: 'speech' })
const anyRemark = () => true
const worry = cueSchema.parse({
  kind: 'cue',
  emotion: 'worry',
  intensity: 2,
  when: [{ turn: 1 }],
  say: ['I keep thinking about the shop.'],
  words: ['shop', 'thinking'],
  eased: ['Thank you.'],
})
const fear = cueSchema.parse({
  kind: 'concern',
  emotion: 'fear',
  intensity: 3,
  when: [{ turn: 1 }],
  say: ["I'm frightened that it will come back."],
  words: ['frightened', 'back'],
  eased: ['Thank you.'],
})

describe('hearing a feeling', () => {
  it.each([
    ["No, nothing like that. I'm frightened that it will come back.", 1, 'fear'],
    ['It is my own fault, is this.', 3, 'guilt'],
    ["Since Monday. I'm just a nuisance, coming here.", 3, 'shame'],
    ['Am I going to die, doctor?', 1, 'fear'],
    ['(Looks at the floor.) It will be nothing.', 3, null],
  ])('%s', (reply, level, emotion) => expect(signalIn(reply, level, anyRemark)).toMatchObject({ emotion }))

  it('depends on the doctor: none at 0, named feelings from 1, hints from 3', () => {
    const named = "I'm frightened that it will come back."
    const hinted = 'I lie there awake, that is all.'
    expect([0, 1, 2].map((level) => signalIn(named, level, anyRemark) !== null)).toEqual([false, true, true])
    expect([2, 3].map((level) => signalIn(hinted, level, anyRemark) !== null)).toEqual([false, true])
  })

  it.each(['No, never.', 'It started on Monday.', "I'm not worried about it.", 'It goes down my left arm.'])('hears none in: %s', (reply) =>
    expect(signalIn(reply, 5, () => false)).toBeNull(),
  )
})

describe('answering a feeling', () => {
  const levels = (level: number, cue: typeof worry) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((turn) => {
      const signal = signalIn(cue.say[0]!, 5, anyRemark)!
      return replyLevel(answerCue(signal, level, [], random(turn)).text, cue, cue.say[0]!)
    })

  it('reaches the level it aims at, whatever the words drawn', () => {
    for (const cue of [worry, fear]) {
      expect(Math.max(...levels(1, cue))).toBe(1)
      for (const level of [3, 4, 5]) expect(Math.min(...levels(level, cue))).toBeGreaterThanOrEqual(level)
    }
  })

  it('does not use a phrase twice while another is left', () => {
    const signal = signalIn(worry.say[0]!, 5, anyRemark)!
    const said: string[] = []
    for (let turn = 0; turn < 4; turn += 1) said.push(answerCue(signal, 5, said, random(turn)).text)
    const validations = said.map((text) => text.split('. ').at(-1))
    expect(new Set(validations).size).toBe(4)
  })

  it("does not put a patient's harsh words into the doctor's mouth", () => {
    const signal = signalIn("It's all my own stupid fault.", 5, anyRemark)!
    expect(answerCue(signal, 5, [], random(1)).text).not.toMatch(/stupid|fault/)
  })
})

describe("the patient's words turned round", () => {
  it.each([
    ["I keep doing the sums, that's all.", 'you keep doing the sums'],
    ["Well, I'm on my own now, you know.", "you're on your own now"],
    ['Carol had to drive me.', 'Carol had to drive you'],
  ])('%s', (said, turned) => expect(toSecondPerson(said)).toBe(turned))
})
