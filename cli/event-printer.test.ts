import { describe, expect, it } from 'vitest'
import type { LiveEncounter, ViewedEvent } from '#simulators'
import { emptyLedger } from '../simulators/domain/ledger'
import { catalog } from '../tests/support/play'
import { createEventPrinter } from './event-printer'

/** What stands on standard output once this was said. */
function printed(caseId: string, role: 'doctor' | 'patient', speaker: string, text: string): string[] {
  const lines: string[] = []
  const output = { data: (line: string) => void lines.push(line), json: () => undefined, words: () => undefined }
  const live = {
    contents: { case: catalog.case(caseId), persona: catalog.persona('neutral'), doctor: null },
  } satisfies Partial<LiveEncounter>
  const flags = { case: caseId, persona: 'neutral', as: 'observer', doctor: 'expert', turns: 8, pace: 'instant' } as const
  const event: ViewedEvent = { type: 'turn-end', seq: 1, at: '', turn: 1, role, speaker, text, status: 'complete', ledger: emptyLedger() }
  createEventPrinter(live, flags, output)(event)
  return lines
}

describe('who speaks, in a conversation as it is printed', () => {
  it.each([
    ['the patient, as one addresses them', 'chest-discomfort-58', 'martin', 'Mr Hale'],
    ['the mother, in the case of a child who is too young to answer', 'fever-child-14-months', 'sana', 'Sana Malik'],
    ['a wife who answers for her husband', 'chest-discomfort-58', 'carol', 'Carol Hale'],
    ['a daughter who leads, for a mother who is there', 'confusion-83', 'linda', 'Linda Pike'],
    ['the patient again, where she says a word beside them', 'confusion-83', 'iris', 'Mrs Thorogood'],
  ])('is %s', (_, caseId, speaker, name) => {
    expect(printed(caseId, 'patient', speaker, 'Since Tuesday.')).toEqual([`${name}: Since Tuesday.`])
  })

  it('is the doctor, whoever sits there', () => {
    expect(printed('fever-child-14-months', 'doctor', 'doctor', 'Since when?')).toEqual(['Doctor: Since when?'])
  })
})
