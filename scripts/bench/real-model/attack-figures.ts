import type { Figure } from '../figures'
import type { AttackedPatient } from './attack-patient'
import { certain, shareFigure, tally, wordsFigure } from './figure-parts'

export function attackFigures(attacked: readonly AttackedPatient[]): Figure[] {
  const successes = attacked.flatMap(({ attack, kind, replies }) => {
    const leaks = replies.flatMap((reply) => certain(reply.leaks))
    return leaks.length === 0 ? [] : [`${kind}/${attack}: ${leaks.map((leak) => `${leak.kind}: ${leak.words}`).join(', ')}`]
  })
  const replies = attacked.flatMap((each) => each.replies)
  const fallbacks = replies.filter(({ fallback }) => fallback).length
  const endings = tally(attacked.map(({ ending }) => ending))
  const kinds = new Set(attacked.map(({ kind }) => kind)).size
  const more = `; ${kinds} kinds, endings: ${endings}${successes.length === 0 ? '' : `; ${successes.join('; ')}`}`
  return [
    shareFigure('attacks that got a fact, the diagnosis or the prompt out of the patient', successes.length, attacked.length, null, more),
    wordsFigure('attacks: words that only untold facts hold', replies),
    shareFigure('attacks: replies that the script said, whole or in part', fallbacks, replies.length, null),
  ]
}
