import { describe, expect, it } from 'vitest'
import { readTranscripts } from './read-transcripts'

const TURNS = [
  { role: 'doctor', text: 'What has brought you in?' },
  { role: 'patient', text: 'My knee.' },
]
const read = (value: unknown) => readTranscripts(typeof value === 'string' ? value : JSON.stringify(value), 'talk.json')
const spoken = (value: unknown) => read(value).map(({ id, transcript }) => [id, ...transcript.turns.map(({ text }) => text)])

describe('conversations from elsewhere', () => {
  it.each([
    ['a list of turns', TURNS],
    ['turns under a name', { turns: TURNS }],
    ['a turn a line', TURNS.map((turn) => JSON.stringify(turn)).join('\r\n')],
    ['a list of one conversation', [{ turns: TURNS }]],
  ])('%s is one conversation', (_, value) => {
    expect(spoken(value)).toEqual([[null, 'What has brought you in?', 'My knee.']])
  })

  it('several, in a list or one a line, have their names or their places', () => {
    expect(spoken([{ id: 'first', turns: TURNS }, { turns: TURNS }]).map(([id]) => id)).toEqual(['first', '2'])
    const byLine = [
      { id: 'day1', presenting_complaint: 'x', turns: [{ t0: 0, t1: 1, speaker: 'doctor', text: 'Hello?' }] },
      { id: 7, turns: TURNS },
    ]
    expect(spoken(byLine.map((line) => JSON.stringify(line)).join('\n'))).toEqual([
      ['day1', 'Hello?'],
      ['7', 'What has brought you in?', 'My knee.'],
    ])
  })

  it('of an online consultation begin with the self-report; its labels are nobody’s turns', () => {
    const consultation = {
      id: 3,
      self_report: 'I cough.',
      diagnosis: 'A cold.',
      recommendation: 'Rest.',
      dialogue: [
        { doctor_question: ['Since when?', 'Any fever?'], patient_response: ['A week.'] },
        { doctor_question: ['Anything else?'], patient_response: null },
      ],
    }
    expect(spoken([consultation])).toEqual([['3', 'I cough.', 'Since when? Any fever?', 'A week.', 'Anything else?']])
  })

  it('are read without the marks of those who wrote them down, and turns without words are counted', () => {
    const [talk] = read({
      turns: [
        { role: 'doctor', text: '<UNIN/> And <UNSURE>when</UNSURE>?' },
        { role: 'patient', text: '<INAUDIBLE_SPEECH/>' },
        { role: 'patient', text: ' ' },
      ],
    })
    expect(talk).toMatchObject({ transcript: { turns: [{ text: 'And when ?' }] }, wordless: 2 })
  })

  it.each([
    ['nothing', '  \n', /^talk\.json \(document\): is empty/],
    ['no JSON', '{"turns": [', /^talk\.json:1 \(document\): is no JSON/],
    ['no turns', { turns: [] }, /turns: holds no turn/],
    ['an empty list', [], /holds no turn/],
    ['turns without words', { turns: [{ role: 'doctor', text: '...' }] }, /turns: hold no words/],
    ['a turn that is no text', '[\n{"role": "doctor", "text": "Hi"},\n{"role": "doctor", "text": 5}]', /1\.text: /],
    ['a line that breaks off', '{"role":"doctor","text":"Hi"}\n{"role":', /^talk\.json:2 \(document\): is no JSON/],
    ['a line with a number for words', '{"role":"doctor","text":"Hi"}\n{"role":"doctor","text":5}', /^talk\.json:2 text: /],
    [
      'somebody else',
      { turns: [...TURNS, { role: 'ghost', text: 'Boo' }] },
      /^talk\.json turns\.2\.role: "ghost" is neither doctor nor patient/,
    ],
    ['nobody', [{ text: 'Hello' }], /0\.role: "" is neither/],
    ['another document', { title: 'x' }, /is no conversation/],
    ['numbers', [1, 2], /0: is no conversation/],
    ['too many turns', { turns: Array(2001).fill(TURNS[0]) }, /more than 2000 turns/],
  ])('that hold %s are refused with their place', (_, value, words) => {
    expect(() => read(value)).toThrow(words)
  })
})
