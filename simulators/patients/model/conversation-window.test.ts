import { describe, expect, it } from 'vitest'
import { createFakeModel } from '../../../tests/support/fake-model'
import { asOffered, talkWithModel } from '../../../tests/support/model-patient'
import { windowStart } from './conversation-window'

const HELLO = "Hello, I'm Dr Lind, one of the doctors. What has brought you in today?"
const ASKED = [
  HELLO,
  'When did it start?',
  'What does the pain feel like?',
  'What do you do for a living?',
  'Do you take any medicines?',
  'Are you allergic to anything?',
  'Any heart trouble in the family?',
  'Have you ever been told you have diabetes?',
  'Has one leg been swollen or sore?',
  'Do you drink alcohol?',
  'Thank you.',
]

describe('the window on the talk', () => {
  it('keeps the last four to seven exchanges and moves four at a time', () => {
    const starts = Array.from({ length: 24 }, (_, past) => windowStart(past))
    expect(starts.every((start, past) => past - start <= 7 && (past < 4 || past - start >= 4))).toBe(true)
    expect([...new Set(starts)]).toEqual([0, 4, 8, 12, 16])
  })

  it('tells what was said before it once for each fact, in the words that were said, and stays as it is until it moves', async () => {
    const model = createFakeModel(asOffered)
    const { exchanges } = await talkWithModel({ case: 'chest-discomfort-58', doctor: ASKED }, model, { streams: false })
    const beginnings = model.requests.map(({ messages }) => messages[0]!.content)
    expect(beginnings[7]).toContain(HELLO)
    expect(beginnings[7]).not.toContain('Earlier in this talk')
    const [told, quoted] = beginnings[8]!.split('\n\n')
    expect(told!.startsWith('Earlier in this talk you said: ')).toBe(true)
    expect(quoted).toContain(ASKED[4])
    const said = exchanges
      .slice(0, 4)
      .map(({ reply }) => reply.text)
      .join(' ')
    for (const sentence of told!.slice('Earlier in this talk you said: '.length).split(/(?<=[.!?]) /)) expect(said).toContain(sentence)
    expect(told).toMatch(/three weeks/i)
    expect(beginnings.slice(9)).toEqual(beginnings.slice(9).map(() => beginnings[8]))
  })
})
