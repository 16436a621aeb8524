import { type ItemRule, ofSeveral, passagesOf } from './level'

/** The doctor's turns that count as the end of a talk. */
const LAST = 6

/** At the end: a summary or an explanation, questions invited or understanding checked, and what happens next. */
export const closing: ItemRule = (context) => {
  const doctorTurns = context.record.doctorTurns.slice(-LAST)
  const end = { ...context, record: { ...context.record, doctorTurns } }
  const invited = doctorTurns.filter(({ text }) => /\b(?:questions?|anything (?:else )?you (?:would|want|'d))\b/i.test(text))
  return ofSeveral(
    {
      sumsUp: passagesOf(end, 'SUMMARY', 'PARAPHRASE', 'EXPLAIN', 'DX_STATE', 'DDX_STATE'),
      invitesQuestions: [...passagesOf(end, 'CHECK_UNDERSTANDING'), ...invited.map(({ turn, text }) => ({ turn, quote: text }))],
      nextStep: passagesOf(end, 'ADVICE', 'SAFETY_NET', 'TEST_REQ', 'SHARED_DECISION'),
    },
    3,
  )
}
