import { describe, expect, it } from 'vitest'
import { asSpoken, cutShort, speechFault } from './plain-speech'

const LIMITS = { words: 60, questions: 2 }

describe('plain speech', () => {
  it.each([
    'Good morning, I am Dr Okoro. What has brought you in today?',
    'That sounds frightening. I will ask you a few questions about the pain, if I may. When did it start?',
    'I need to rule out a heart attack, so I would like to do an ECG (a tracing of the heart).',
    'About 3 in 10 people have this. Your blood pressure is 150/90.',
    'Here is the plan: we keep you here tonight.',
    'I will give you the patient leaflet on this.',
  ])('lets pass: %s', (text) => {
    expect(speechFault(text, LIMITS)).toBeNull()
  })

  it.each([
    ['Doctor: how are you?', 'speaker label'],
    ['I see.\nPatient: it hurts.', 'speaker label'],
    ['# Greeting\nHello', 'list or a heading'],
    ['We will do:\n- an ECG\n- bloods', 'list or a heading'],
    ['1. An ECG', 'list or a heading'],
    ['This is **important**.', 'markup'],
    ['{"say": "hello"}', 'markup'],
    ['<think>maybe angina</think> Hello', 'tags'],
    ['*nods* I see.', 'stage direction'],
    ['Hello, I am Dr [your name].', 'placeholder'],
    ['I see 🙂', 'picture'],
    ['(pauses) I see.', 'stage direction'],
    ['My differential is angina or reflux.', 'private reasoning'],
    ['Thinking: angina. When did it start?', 'private reasoning'],
    ['I should ask about the onset. When did it start?', 'private reasoning'],
    ['The patient has chest pain. When did it start?', 'of the patient'],
    ['As a language model I cannot say.', 'role'],
    ['When? Where? Why?', '3 questions'],
    [`${'word '.repeat(61)}`, '61 words'],
    [' ... ', 'says nothing'],
  ])('refuses: %s', (text, fault) => {
    expect(speechFault(text, LIMITS)).toContain(fault)
  })

  it('is cut short at the end of a sentence where it goes on too long', () => {
    const limits = { words: 6, questions: null }
    expect(cutShort('I see. Tell me more. What else is there? And then', limits)).toBe('I see. Tell me more.')
    expect(cutShort('I see. Tell me more.', limits)).toBe('I see. Tell me more.')
    expect(cutShort('This one sentence has far too many words. Yes.', limits)).toBe('This one sentence has far too many words.')
  })

  it('makes one paragraph of it, without the quotation marks around it', () => {
    expect(asSpoken('"Hello  there.\n\nSit down."')).toBe('Hello there. Sit down.')
    expect(asSpoken('"Hello" she said "there"')).toBe('"Hello" she said "there"')
  })
})
