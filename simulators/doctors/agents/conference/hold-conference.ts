import { z } from 'zod'
import type { DifferentialEntry } from '../../../domain/event'
import { differentialInWords, statedDifferentialSchema, tidyDifferential } from '../decision'
import type { Session, Task } from '../session'
import type { Moment } from './minutes'

/** What the specialists agreed on, or had come to when the rounds were over. */
export type Consensus = { report: string; differential: DifferentialEntry[]; next: string }

/** Rounds in which the report is discussed. */
export const MOST_ROUNDS = 2

const WHY: Record<Moment, string> = {
  opening: 'the patient has told what brings them, and the questions are to be chosen.',
  tests: 'the lead wants to order tests: which would change what is done?',
  conclusion: 'the lead is about to conclude: is the differential right, and is nothing dangerous left open?',
}

const stepSchema = z.string().describe('One question, sign or test, or "conclude"')
const opinionSchema = z.object({ opinion: z.string(), differential: statedDifferentialSchema, next: stepSchema })
const reportSchema = z.object({ report: z.string(), differential: statedDifferentialSchema, next: stepSchema })
const consentSchema = z.object({
  amendment: z.string().describe('What has to be changed, and why; empty where you consent'),
  consents: z.boolean(),
})

type Amendment = { specialist: string; text: string }

/**
 * Opinions, a report, and rounds of consent (MedAgents). Calls: one a specialist, one for the report, then in each of two rounds at most
 * one a specialist who has not consented yet, and one for the report's new form: fifteen for four specialists who never agree.
 */
export async function holdConference(session: Session, specialists: readonly string[], moment: Moment): Promise<Consensus> {
  const opinions = await Promise.all(specialists.map((specialist) => opinionOf(session, specialist, moment)))
  for (const { specialist, opinion } of opinions) session.think(specialist, opinion)
  let report = await minuted(session, {
    purpose: 'report',
    prompt: 'conference-report',
    values: { moment: WHY[moment], opinions: opinions.map(({ line }) => line).join('\n') },
  })
  let asked = specialists
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    const amendments = await amendmentsOf(session, asked, report, round)
    if (amendments.length === 0) {
      session.think('conference', 'All consent.')
      return report
    }
    for (const { specialist, text } of amendments) session.think(specialist, text)
    report = await minuted(session, {
      purpose: `revision ${round}`,
      prompt: 'conference-revise',
      values: { ...inWords(report), amendments: amendments.map(({ specialist, text }) => `- ${specialist}: ${text}`).join('\n') },
    })
    asked = amendments.map(({ specialist }) => specialist)
  }
  session.think('conference', `${MOST_ROUNDS} rounds are over. The last changes were asked for by ${asked.join(', ')}.`)
  return report
}

async function opinionOf(session: Session, specialist: string, moment: Moment) {
  const { opinion, differential, next } = await session.object({
    purpose: `opinion ${specialist}`,
    prompt: 'conference-opinion',
    values: { specialist, moment: WHY[moment] },
    name: 'opinion',
    schema: opinionSchema,
  })
  const words = opinion.replace(/\s+/g, ' ').trim()
  const line = `- ${specialist}: ${words} Differential: ${differentialInWords(tidyDifferential(differential))}. Next: ${next.trim()}`
  return { specialist, opinion: words, line }
}

async function minuted(session: Session, task: Task): Promise<Consensus> {
  const { report, differential, next } = await session.object({ ...task, name: 'report', schema: reportSchema })
  session.think('report', report)
  return {
    report: report.replace(/\s+/g, ' ').trim(),
    differential: tidyDifferential(differential),
    next: next.replace(/\s+/g, ' ').trim(),
  }
}

const inWords = ({ report, differential, next }: Consensus) => ({ report, differential: differentialInWords(differential), next })

/** Who consents has consented, whatever is added; who refuses without a word gives nothing to take up. */
async function amendmentsOf(session: Session, specialists: readonly string[], report: Consensus, round: number): Promise<Amendment[]> {
  const answers = await Promise.all(
    specialists.map(async (specialist) => {
      const { amendment, consents } = await session.object({
        purpose: `consent ${round} ${specialist}`,
        prompt: 'conference-consent',
        values: { specialist, ...inWords(report) },
        name: 'consent',
        schema: consentSchema,
      })
      return { specialist, text: consents ? '' : amendment.replace(/\s+/g, ' ').trim() }
    }),
  )
  return answers.filter(({ text }) => text !== '')
}
