import type { Score } from '../score'
import { abcd2 } from './abcd2'
import { alvarado } from './alvarado'
import { cha2ds2Vasc } from './cha2ds2-vasc'
import { crb65 } from './crb-65'
import { curb65 } from './curb-65'
import { gad7 } from './gad-7'
import { glasgowBlatchford } from './glasgow-blatchford'
import { glasgowComaScale } from './glasgow-coma-scale'
import { heart } from './heart'
import { mcisaac } from './mcisaac'
import { news2 } from './news2'
import { ottawaAnkle } from './ottawa-ankle'
import { perc } from './perc'
import { phq9 } from './phq-9'
import { qsofa } from './qsofa'
import { timi } from './timi'
import { wellsDeepVeinThrombosis } from './wells-deep-vein-thrombosis'
import { wellsPulmonaryEmbolism } from './wells-pulmonary-embolism'

/** Every clinical score an agent can ask for: one file each, one line here. */
export const SCORES: readonly Score[] = [
  abcd2,
  alvarado,
  cha2ds2Vasc,
  crb65,
  curb65,
  gad7,
  glasgowBlatchford,
  glasgowComaScale,
  heart,
  mcisaac,
  news2,
  ottawaAnkle,
  perc,
  phq9,
  qsofa,
  timi,
  wellsDeepVeinThrombosis,
  wellsPulmonaryEmbolism,
]

const EMPTY = new Set(['score', 'the', 'for', 'rule', 'rules', 'criteria', 'of', 'and'])
const wordsOf = (text: string) => (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).filter((word) => !EMPTY.has(word))
const joined = (text: string) => wordsOf(text).join('')

/** The score that a request names, whatever else it says; the fullest name counts. Null where none is named. */
export function findScore(request: string): Score | null {
  const asked = new Set([...wordsOf(request), joined(request)])
  const named = SCORES.flatMap((score) =>
    [score.id, score.name, ...score.aliases]
      .filter((name) => wordsOf(name).every((word) => asked.has(word)) || asked.has(joined(name)))
      .map((name) => ({ score, length: joined(name).length })),
  ).sort((a, b) => b.length - a.length)
  return named[0]?.score ?? null
}
