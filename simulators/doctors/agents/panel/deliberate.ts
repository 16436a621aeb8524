import { z } from 'zod'
import type { PanelMode } from '../../../domain/persona'
import { speechesLeft } from '../closing'
import { type Decided, decide } from '../decide'
import { decisionSchema, type PossibleActs } from '../decision'
import { priorInWords } from '../prior'
import type { Session } from '../session'
import { usualPricesInWords, whyCancelled } from './cancelled-order'

const MOST_PROPOSALS = 3

const voiceSchema = z.string().describe('One or two sentences')
/** What the members say, in the order in which they speak, and what they agree on. */
const meetingSchema = (possible: PossibleActs) =>
  z.object({
    hypothesis: voiceSchema,
    testChooser: voiceSchema,
    proposals: z.array(z.string()).max(MOST_PROPOSALS).describe('Questions, signs or tests that tell the leading conditions apart'),
    challenger: voiceSchema,
    stewardship: voiceSchema,
    vetoes: z.array(z.string()).max(MOST_PROPOSALS).describe('Proposed tests that are not worth their price, by name; mostly none'),
    checklist: voiceSchema,
    ...decisionSchema(possible).shape,
  })
type Meeting = Decided<z.infer<ReturnType<typeof meetingSchema>>>

/** Whose thoughts of an earlier move say which orders were cancelled. */
export const PURSE = 'purse'

const CONSENSUS = 'consensus'

/**
 * One meeting of the panel. An order that stewardship vetoed or that goes over the budget is cancelled: the panel is told why and decides
 * once more, without ordering.
 */
export async function deliberate(session: Session, mode: PanelMode, possible: PossibleActs): Promise<Meeting> {
  const { view, parts } = session
  const cancelled = (view.state?.thoughts ?? []).filter(({ by }) => by === PURSE).map(({ text }) => text)
  for (const text of cancelled) session.think(PURSE, text)
  const first = await meet(session, 'panel', possible, cancelled)
  const why = first.act === 'order' ? whyCancelled(first.about, first.vetoes, mode, view, parts.persona) : null
  if (why === null) return first
  session.think(PURSE, why)
  return meet(session, 'panel without tests', withoutOrders(possible), [...cancelled, why])
}

async function meet(session: Session, purpose: string, possible: PossibleActs, cancelled: readonly string[]): Promise<Meeting> {
  const { view } = session
  // The members' words stand before the consensus that comes of them.
  const listening: Session = { ...session, think: (by, text) => (by === CONSENSUS ? undefined : session.think(by, text)) }
  const decided = await decide(listening, {
    by: CONSENSUS,
    purpose,
    prompt: 'panel-deliberate',
    values: {
      prior: priorInWords(view.state),
      left: String(speechesLeft(view)),
      prices: usualPricesInWords(),
      cancelled: cancelled.length === 0 ? '- none' : cancelled.map((line) => `- ${line}`).join('\n'),
    },
    possible,
    schema: meetingSchema,
  })
  const { hypothesis, testChooser, proposals, challenger, stewardship, vetoes, checklist, thinking } = decided
  session.think('hypothesis', hypothesis)
  session.think('test-chooser', [testChooser, ...proposals].join(' · '))
  session.think('challenger', challenger)
  session.think('stewardship', [stewardship, ...vetoes.map((veto) => `Veto: ${veto}`)].join(' · '))
  session.think('checklist', checklist)
  session.think(CONSENSUS, thinking)
  return decided
}

export function withoutOrders([first, ...others]: PossibleActs): PossibleActs {
  return [first, ...others.filter((act) => act !== 'order')]
}
