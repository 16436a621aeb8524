import { createExaminer, type Examined } from '../../../simulators/lint/examine'
import { catalog } from '../../../tests/support/play'

/** Doctors and seeds that every case is played with, by a neutral patient. */
export const EXAMINED = { doctors: ['expert', 'poor'], seeds: [1, 2, 3] } as const
export type ExaminedDoctor = (typeof EXAMINED.doctors)[number]
export type Outcome = Examined & { case: string }

const examineOnce = createExaminer(catalog)

/** Plays one case with a good and a poor doctor. */
export async function examine(caseId: string): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const doctor of EXAMINED.doctors) {
    for (const seed of EXAMINED.seeds) outcomes.push({ case: caseId, ...(await examineOnce(catalog.case(caseId), doctor, seed)) })
  }
  return outcomes
}
