import type { PatientSheet } from '../domain/case'
import type { Clause } from './sentences'

const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  mother: ['mum', 'mummy', 'mother', 'mom'],
  father: ['dad', 'daddy', 'father'],
  wife: ['wife'],
  husband: ['husband'],
  daughter: ['daughter'],
  son: ['son'],
}
const HIS_TITLE = 'mr'
const HER_TITLE = '(?:mrs|ms|miss)'
const HER_RELATIONS = /^(?:wife|mother|mum|daughter|sister|aunt|grandmother|girlfriend|niece|mother-in-law)$/
const HIS_RELATIONS = /^(?:husband|father|dad|son|brother|uncle|grandfather|boyfriend|nephew|father-in-law)$/

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').toLowerCase()
}

function titleOf(speaker: PatientSheet['speakers'][string], who: PatientSheet['who'] | null): string {
  const relation = speaker.relation?.toLowerCase() ?? ''
  if (who?.pronouns === 'he' || HIS_RELATIONS.test(relation)) return HIS_TITLE
  if (who?.pronouns === 'she' || HER_RELATIONS.test(relation)) return HER_TITLE
  return `(?:mx|${HIS_TITLE}|mrs|ms|miss)`
}

function callsOf(speaker: PatientSheet['speakers'][string], who: PatientSheet['who'] | null): string[] {
  const name = speaker.name ?? who?.name ?? ''
  const [first = '', ...rest] = name.split(/\s+/).filter(Boolean)
  const last = rest.at(-1)
  const title = titleOf(speaker, who)
  const calls = [
    first,
    ...(last === undefined ? [] : [`${title}\\.? ${escaped(last)}`, `${escaped(first)} ${escaped(last)}`]),
    who?.address ?? '',
  ]
  const relation = speaker.relation?.toLowerCase()
  return [...calls, ...(relation === undefined ? [] : (RELATIONS[relation] ?? [relation]))]
    .filter(Boolean)
    .map((call) => (call.startsWith(title) ? call : escaped(call)))
}

/** Who a turn plainly speaks to: a name or relation set off by a comma at the start or end of a sentence, or "can I ask Carol". */
export function createAddresseeReader(sheet: PatientSheet | null): (sentences: readonly Clause[]) => string | null {
  if (sheet === null) return () => null
  const patterns = Object.entries(sheet.speakers).flatMap(([id, speaker]) => {
    const calls = callsOf(speaker, speaker.is === 'patient' ? sheet.who : null)
    if (calls.length === 0) return []
    const call = `(?:${calls.join('|')})`
    return [
      {
        id,
        pattern: new RegExp(
          `^(?:(?:and|so|okay|ok|right|now|thank you|thanks|hello|hi|sorry|what about you|how about you)[,]? )*${call}(?:,|$| ?[?.!:])|,\\s*${call}\\s*[?.!]*$|\\b(?:ask|speak to|talk to|turn to|hear from) (?:your )?${call}\\b`,
        ),
      },
    ]
  })
  return (sentences) => {
    for (const sentence of [...sentences].reverse()) {
      const line = sentence.text.toLowerCase().replace(/[’ʼ]/g, "'")
      const found = patterns.find(({ pattern }) => pattern.test(line))
      if (found !== undefined) return found.id
    }
    return null
  }
}
