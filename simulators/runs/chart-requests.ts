import { matchNames } from '../language/match-names'

/** Anything of the chart that has names a doctor may use. */
export type Named = Readonly<Record<string, { names: readonly string[] }>>

/** What a free-text request asks for: ids of listed things, and the parts that name nothing listed, in the doctor's words. */
export type ReadRequest = { ids: string[]; unlisted: string[]; vague: boolean }

/** What the language module calls the observations, and the name that the room gives them. */
const ROUND = 'vitals'
export const ROUND_OF_VITALS = 'vital/all'

const COURTESY =
  /\b(?:please|thanks|thank you|can i|could i|may i|can you|could you|i'?d like to|i would like to|i want to|i'?ll|i will|let me|let'?s|we should|perform|carry out|have a|take a|take|look at|look|listen to|feel|check|examine|examination of|examination|inspect|palpate|percuss|auscultate|assess|exam|order|request|arrange|get|send|send off|send for|do|run|test for|repeat|another|urgent|urgently|now|stat|again|for|his|her|their|the patient'?s|the|a|an|some|of|with|to|and|his|him|patient|test|tests)\b/gi
const VAGUE =
  /^(?:(?:a |the )?(?:full|complete|general|whole|thorough|head to toe|top to toe|routine|usual|standard|basic|physical)(?: physical| body)?(?: (?:examination|exam|check|check-?up|work-?up|bloods|blood tests?|tests|investigations|panel))?|everything|all|all tests|bloods|blood tests?|blood|tests|investigations|scans?|imaging|examination|exam|physical(?: examination)?)$/i
const PARTS = /\s*(?:[,;\n+&]|\band\b|\bplus\b|\balso\b|\bthen\b|(?<=[a-z])\.\s|\/(?=[a-z]))\s*/i

const bare = (part: string) =>
  part
    .replace(COURTESY, ' ')
    .replace(/[?.!:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z0-9]{2,}/g) ?? [])
}

/**
 * Reads a request for examinations or tests. A part such as "electrolytes" of "urea and electrolytes" belongs to the name that spans
 * the "and", so it is not reported as unlisted.
 */
export function readRequest(request: string, named: Named): ReadRequest {
  const idsIn = (text: string) =>
    matchNames(text, named)
      .map((id) => (id === ROUND ? ROUND_OF_VITALS : id))
      .filter((id) => id in named)
  const parts = request.split(PARTS).filter((part) => bare(part) !== '')
  const ofParts = parts.map(idsIn)
  const ofWhole = idsIn(request)
  const spanning = ofWhole.filter((id) => !ofParts.flat().includes(id))
  const spanned = new Set(spanning.flatMap((id) => [...wordsOf(named[id]!.names.join(' '))]))
  const unnamed = parts.filter((part, index) => ofParts[index]!.length === 0 && ![...wordsOf(bare(part))].some((word) => spanned.has(word)))
  const vague = unnamed.filter((part) => VAGUE.test(part.trim().replace(/[?.!]+$/, '')) || VAGUE.test(bare(part)))
  return {
    ids: [...new Set([...ofWhole, ...ofParts.flat()])],
    unlisted: unnamed.filter((part) => !vague.includes(part)).map(bare),
    vague: vague.length > 0 || (parts.length === 0 && ofWhole.length === 0),
  }
}
