import { basename } from 'node:path'
import { goldFiles, goldTalk, SELF_PLAYED, selfPlayed } from '../../tests/validation/metamorphic/corpus'
import { FIXED, faultsOfRewording, rewordings } from '../../tests/validation/metamorphic/fixed-files'
import { RELATIONS } from '../../tests/validation/metamorphic/relations'
import { type Reading, read } from '../../tests/validation/metamorphic/talk'
import type { Measurement } from '../measure/figure'
import { relationFigure, type Trial } from './relation-figure'

/** The relations by which an edit of a talk must change its scores, each on every talk of the corpus that gives occasion for it. */
export const metamorphic: Measurement = async ({ verbose }) => {
  const talks: Reading[] = []
  for (const names of SELF_PLAYED) talks.push(read(await selfPlayed(names)))
  for (const file of goldFiles()) talks.push(read(goldTalk(file)))
  const edited = RELATIONS.map(({ number, name, faults }) => {
    const trials = talks.flatMap((talk): Trial[] => {
      const found = faults(talk)
      return found === null ? [] : [{ talk: talk.talk.name, faults: found }]
    })
    return { number, name, trials, from: `of ${talks.length} talks` }
  })
  const reworded = FIXED.map(({ number, name, folder, within }) => {
    const files = rewordings(folder)
    const trials = files.map((path): Trial => ({ talk: basename(path), faults: faultsOfRewording(path, within) }))
    return { number, name, trials, from: 'dialogues in words that somebody else wrote' }
  })
  return [...edited, ...reworded].sort((a, b) => a.number - b.number).map((relation) => relationFigure(relation, verbose))
}
