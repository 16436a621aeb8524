import { describe, expect, it } from 'vitest'
import { catalog } from '../../tests/support/play'
import type { Cue } from '../domain/case'
import { createUnderstanding } from './create-understanding'
import { EMPTY_CONTEXT } from './understanding'

const { patient: sheet } = catalog.case('chest-discomfort-58').value
const understanding = createUnderstanding({ sheet, knowledge: catalog.knowledge })
const [id, cue] = Object.entries(sheet.cues).find(([name]) => name === 'same-age') as [string, Cue]
const context = { ...EMPTY_CONTEXT, doctorTurns: 4, told: new Set(sheet.opening.facts), lastReply: cue.say[0]! }
const first = (text: string, open: boolean) =>
  understanding.read(text, { ...context, openCue: open ? { id, cue, shown: cue.say[0]! } : null }).questions[0]!

describe('a question while a feeling stands open', () => {
  it('that goes on about it aims at the facts behind it that are still to be told', () => {
    const [behind] = cue.opens!
    expect(first('The same age?', true).facts.map((target) => target.id)).toEqual([behind])
    const told = new Set([...context.told, behind!])
    const again = understanding.read('The same age?', { ...context, told, openCue: { id, cue, shown: cue.say[0]! } }).questions[0]!
    expect(again).toMatchObject({ domain: 'ice', understood: true, facts: [] })
  })

  it('is about the patient’s own view where the case names nothing behind it', () => {
    const { opens: _, ...bare } = cue
    const read = understanding.read('The same age?', { ...context, openCue: { id, cue: bare, shown: cue.say[0]! } })
    expect(read.questions[0]).toMatchObject({ domain: 'ice', slot: null, understood: true, facts: [] })
  })

  it('is open where it lets tell', () => {
    expect(first('How do you mean?', true)).toMatchObject({ domain: 'ice', form: 'open', understood: true })
    expect(first('How do you mean?', false)).toMatchObject({ domain: null, form: 'clarify' })
  })

  it.each([
    'Have you ever had thoughts that life is not worth living?',
    'Do you ever feel that people can read your thoughts?',
    'Do you smoke?',
    'Where is the pain?',
    'Does it go anywhere else?',
    'What makes it worse?',
    'Any allergies?',
  ])('that leaves it is read as ever: %s', (text) => {
    expect(first(text, true)).toEqual(first(text, false))
  })

  it('in the case’s own words for a fact stays with the fact', () => {
    const [fact, asks] = Object.values(sheet.facts)
      .flatMap((group) => Object.entries(group))
      .flatMap(([name, { ask }]) => (ask ? [[name, ask] as const] : []))[0]!
    expect(first(asks[0]!, true).facts.map((target) => target.id)).toContain(fact)
  })
})
