import { actQuotes } from '../../scoring-context'
import { type ItemRule, level, ofSeveral, passagesOf } from './level'

const ANSWERING = new Set(['PARAPHRASE', 'EMP_NAME', 'EMP_UNDERSTAND', 'EMP_EXPLORE'])
/** "Go on" encourages where nothing is asked after it. */
const ENCOURAGING = new Set([...ANSWERING, 'FACILITATE'])

/** A greeting alone is half of it. */
export const identity: ItemRule = (context) => {
  const said = passagesOf(context, 'INTRO')
  const greeted = passagesOf(context, 'GREET')
  return level(said.length > 0 ? 2 : greeted.length > 0 ? 1 : 0, said.length > 0 ? said : greeted)
}

export const agenda: ItemRule = (context) =>
  ofSeveral({ consent: passagesOf(context, 'CONSENT'), agenda: passagesOf(context, 'SIGNPOST') }, 2)

/** An open invitation, and something that lets the patient go on, before the first closed question. */
export const openStart: ItemRule = ({ record }) => {
  const asking = record.doctorTurns.filter((turn) => turn.reading.questions.length > 0)
  const closed = asking.find((turn) => turn.reading.questions.some(({ form }) => form !== 'open'))
  const wide = asking.filter(
    (turn) => (closed === undefined || turn.turn <= closed.turn) && turn.reading.questions.some(({ form }) => form === 'open'),
  )
  const invitation = wide[0]
  if (!invitation) return level(0)
  const before = record.doctorTurns.filter(({ turn }) => turn >= invitation.turn && (closed === undefined || turn <= closed.turn))
  const listening = before.flatMap((turn) => actQuotes(turn, turn.reading.questions.length === 0 ? ENCOURAGING : ANSWERING))
  const evidence = [{ turn: invitation.turn, quote: invitation.text }, ...listening]
  return level(wide.length > 1 || listening.length > 0 ? 2 : 1, evidence)
}
