import type { PatientView } from '../dialogue/views'
import type { FactId } from '../domain/identifiers'
import type { ReplyParts } from './compose-reply'
import { pickCue, type Showing } from './cues'
import { doctorTurnsSince, type Situation } from './situation'
import { hasFallenDue, holdsNow, type Moment } from './triggers'
import type { Wording } from './wording'

const momentOf = ({ talk, trust }: Situation, told: readonly FactId[]): Moment => ({
  text: talk.text,
  reading: talk.reading,
  doctorTurns: talk.doctorTurns,
  told: new Set([...talk.told, ...told]),
  trust,
})

/** The cue that the patient may show now, if any. */
export function dueCue(
  view: PatientView,
  { cues, persona }: Pick<ReplyParts, 'cues' | 'persona'>,
  situation: Situation,
  told: readonly FactId[],
): Showing | null {
  const { talk, settlement } = situation
  const now = momentOf(situation, told)
  return pickCue(cues, view.cues, settlement, {
    repliesSinceShown: repliesSinceShown(situation),
    isFresh: (cue) => holdsNow(cue.when, now, told),
    shift: persona.cueShift,
    isDue: (cue) => hasFallenDue(cue.when, talk, now),
    doctorTurnsSince: (turn) => doctorTurnsSince(talk, turn),
  })
}

/** 1 where the last reply showed a cue; infinite where none has. */
function repliesSinceShown({ talk }: Situation): number {
  const last = talk.past.findLastIndex(({ showedCue }) => showedCue)
  return last < 0 ? Number.POSITIVE_INFINITY : talk.past.length - last
}

/** The case's own question that has fallen due and was not asked yet; null for none. */
export function dueQuestion(
  { sheet }: Pick<ReplyParts, 'sheet'>,
  situation: Situation,
  wording: Wording,
  told: readonly FactId[],
): string | null {
  const now = momentOf(situation, told)
  const due = sheet.questions.find(({ when, say }) => !say.some((line) => wording.wasSaid(line)) && hasFallenDue(when, situation.talk, now))
  return due === undefined ? null : wording.choose(due.say, `question ${due.id}`)
}
