import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '#simulators'
import { Judgements } from './judgements'

const judgement: Judgement = {
  rubric: 'dialogue',
  judges: ['openai/gpt-5-mini'],
  scores: [
    { name: 'Empathy', value: 1, reason: null, control: { value: 0.5, delta: -0.5, flagged: true } },
    { name: 'Explanation', value: 0.5, reason: null, control: { value: 0.6, delta: 0.1, flagged: false } },
    { name: 'History', value: 0.75, reason: null, control: { value: null, delta: null, flagged: null, reason: 'the judge failed' } },
  ],
  items: [],
  alpha: null,
  filler: { said: 40, leftOut: 7 },
  warnings: [],
}

/** The words that are shown, piece by piece: heading, hint and judges first. */
const shown = (changes: Partial<Judgement>) =>
  renderToStaticMarkup(createElement(Judgements, { judgements: [{ ...judgement, ...changes }] }))
    .split(/<[^>]*>/)
    .filter((words) => words !== '')

describe('scores by models, held against style', () => {
  it('stand beside what they are without filler, with a word at what moves', () => {
    expect(shown({}).slice(3)).toEqual([
      ...['Empathy', '1.00', '0.50 without filler, −0.50', 'moves with style'],
      ...['Explanation', '0.50', '0.60 without filler, +0.10'],
      ...['History', '0.75', '– without filler'],
      expect.stringContaining('without 7 of the doctor’s 40 words'),
    ])
  })

  it('say once that there was nothing to leave out', () => {
    const none = { value: null, delta: null, flagged: null, reason: 'no filler' }
    const lines = shown({ filler: { said: 40, leftOut: 0 }, scores: [{ name: 'Empathy', value: 1, reason: null, control: none }] })
    expect(lines.slice(3)).toEqual(['Empathy', '1.00', expect.stringMatching(/^None of the doctor’s 40 words/)])
  })

  it('are the only numbers where there was no control', () => {
    const lines = shown({ filler: null, scores: [{ name: 'Empathy', value: 1, reason: null, control: null }] })
    expect(lines.slice(3)).toEqual(['Empathy', '1.00'])
  })
})
