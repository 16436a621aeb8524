import type { DoctorTurn } from '../../../simulators/evaluation/encounter-record'
import { describeReply } from '../../../simulators/language/cue-response'
import { sentencesOf } from '../../../simulators/language/sentences'
import { claim, equal, lower, notHigher, notLower, type Relation, turnScores } from './relation'
import { doctorSaying, type Reading, read, saying } from './talk'

const KIND = new Set(['EMP_NAME', 'EMP_UNDERSTAND', 'EMP_RESPECT', 'EMP_SUPPORT', 'VALIDATE', 'PARAPHRASE', 'REASSURE'])
const ANSWERED = 3
const STOCK = "I'm sorry to hear that."

/** Turns that answered a feeling, and ask something besides. */
const answering = ({ doctorTurns }: Reading, level: number): DoctorTurn[] =>
  doctorTurns.filter((turn) => turn.openCue !== null && (turn.reading.cueLevel ?? 0) >= level)

/** The turn without the sentences that answer a feeling, where all of them do nothing else and what is left asks on; else null. */
function withoutKindness({ text, reading, openCue }: DoctorTurn, { talk }: Reading): string | null {
  const cue = openCue && talk.cues[openCue.id]
  if (!cue) return null
  const { spans } = describeReply(text, cue, openCue.shown)
  const sentences = sentencesOf(text)
  const kind = sentences.filter(({ start, end }) => spans.some((span) => span.start < end && span.end > start))
  const mixed = kind.some(({ start, end, asks }) => {
    const acts = reading.acts.filter((act) => act.start < end && act.end > start)
    return asks || acts.some(({ act }) => !KIND.has(act))
  })
  const rest = sentences.filter((sentence) => !kind.includes(sentence)).map((sentence) => sentence.text)
  return mixed || kind.length === 0 || rest.length === 0 ? null : rest.join(' ')
}

/** Questions that have nothing to do with a feeling, unless it is shown in one of their words. */
const ASIDES = ['Any allergies?', 'Asthma? Eczema?', 'Which hand do you write with?', 'What colour is your front door?']
const LETTERS = /[a-z]{3,}/g

function sharesNothing(aside: string, { openCue }: DoctorTurn, { talk }: Reading): boolean {
  const cue = talk.cues[openCue!.id]
  const shown = [openCue!.shown, ...(cue?.words ?? []), ...(cue?.say ?? [])].join(' ').toLowerCase()
  return (aside.toLowerCase().match(LETTERS) ?? []).every((word) => !shown.includes(word.slice(0, 4)))
}

export const EMPATHY_RELATIONS: readonly Relation[] = [
  {
    number: 1,
    name: 'without the empathic sentence empathy falls, history and diagnosis stay',
    faults(before) {
      const turn = answering(before, ANSWERED).find(
        (each) =>
          each.reading.questions.length > 0 &&
          (turnScores(before, each.turn).empathy.value ?? 0) > 0.5 &&
          withoutKindness(each, before) !== null,
      )
      const rest = turn && withoutKindness(turn, before)
      if (!turn || !rest) return null
      const after = read(saying(before.talk, turn.turn, () => rest))
      const [old, now] = [turnScores(before, turn.turn), turnScores(after, turn.turn)]
      // To ask on over a strong feeling is a fault of the history as well, by a penalty of its own.
      const penalty = (now.history.parts?.penalty ?? 0) - (old.history.parts?.penalty ?? 0)
      return [
        ...lower('empathy', old.empathy.value, now.empathy.value),
        ...equal('history', Math.max(0, (old.history.value ?? 0) - penalty), now.history.value),
        ...equal('diagnosis', old.diagnosisProcess.value, now.diagnosisProcess.value),
      ]
    },
  },
  {
    number: 2,
    name: 'a feeling that is ignored is level 0',
    faults(before) {
      const turn = answering(before, 1)[0]
      if (!turn) return null
      const aside = ASIDES.find((words) => sharesNothing(words, turn, before))
      if (!aside) return null
      const after = read(saying(before.talk, turn.turn, () => aside))
      return equal('level', 0, turnScores(after, turn.turn).empathy.parts?.level)
    },
  },
  {
    number: 3,
    name: 'a clause that validates is never a loss',
    faults(before) {
      const turn = before.doctorTurns.find((each) => each.openCue !== null)
      if (!turn) return null
      const after = read(saying(before.talk, turn.turn, (text) => `Anyone in your shoes would find that hard going. ${text}`))
      return notLower('empathy', turnScores(before, turn.turn).empathy.value, turnScores(after, turn.turn).empathy.value)
    },
  },
  {
    number: 4,
    name: 'a stock phrase in every turn gains nothing',
    faults(before) {
      const after = read(doctorSaying(before.talk, (text) => `${STOCK} ${text}`))
      return notHigher('empathy', before.encounter.scores.empathy.value, after.encounter.scores.empathy.value)
    },
  },
  {
    number: 5,
    name: 'empathy where no feeling stood open is not a score, and hardly moves the whole',
    faults(before) {
      const turn = before.doctorTurns.find(
        (each) => turnScores(before, each.turn).empathy.value === null && each.reading.questions.length > 0 && !each.late && each.turn > 1,
      )
      if (!turn) return null
      const after = read(saying(before.talk, turn.turn, (text) => `That must be really hard for you. ${text}`))
      const [old, now] = [before.encounter.scores.empathy.value, after.encounter.scores.empathy.value]
      return [
        ...claim('the turn has an empathy score', turnScores(after, turn.turn).empathy.value === null),
        ...notHigher('empathy', old, now, 0.05),
      ]
    },
  },
]
