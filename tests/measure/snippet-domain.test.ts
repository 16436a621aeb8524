import { describe, expect, it } from 'vitest'
import type { Turn } from '../../scripts/measure/data/mts-dialog'
import { createSnippetReader } from '../../scripts/measure/snippet-domain'
import { catalog } from '../support/play'

const aboutOf = createSnippetReader(catalog, (domain) => (domain === 'sh' ? 'fh' : domain))
/** Doctor and patient by turns. */
const talk = (...lines: string[]): Turn[] => lines.map((text, at) => ({ speaker: at % 2 === 0 ? 'doctor' : 'patient', text }))

describe('what a snippet is about', () => {
  it.each([
    ['hpi', ['What brings you in?', 'My knee has hurt since I slipped on the ice last week.', 'Any fever?', 'No.', 'Any chills?', 'No.']],
    ['ros', ['Any fever or chills?', 'No.', 'Any chest pain?', 'No.', 'Any trouble passing water?', 'No, none.']],
    ['med', ['What do you take each day?', 'Lisinopril, ten milligrams, and a water pill.']],
    ['psh', ['And before that?', 'They took my gallbladder out, and I had my knee replaced.']],
  ] as const)('is %s', (domain, lines) => expect(aboutOf(talk(...lines))).toBe(domain))

  it('is the complaint where nothing claims it', () => expect(aboutOf(talk('Hm.', 'Well.'))).toBe('hpi'))

  it('counts domains under one heading together', () => {
    const lines = talk('Do you smoke?', 'No.', 'Any asthma?', 'Yes, asthma.', 'Does anything run in the family?', 'My aunt had a stroke.')
    expect(['fh', 'sh']).toContain(aboutOf(lines))
  })
})
