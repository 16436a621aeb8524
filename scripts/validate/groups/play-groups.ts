import type { EventOf } from '../../../simulators/domain/event'
import { fits } from '../../../simulators/runs/create-encounter'
import { assembler, catalog, talk } from '../../../tests/support/play'

/** Doctors whose order is known before anything is scored, and patients and seeds that every case is played with. */
export const GROUPS = {
  doctors: ['expert', 'average', 'poor', 'average-warm', 'average-cold', 'cold-expert', 'warm-novice'],
  personas: ['neutral', 'anxious'],
  seeds: [1, 2],
} as const
export type GroupDoctor = (typeof GROUPS.doctors)[number]

/** What is compared: the composite, and the scores of the encounter. */
export const MARKS = ['overall', 'history', 'empathy', 'diagnosis', 'management'] as const
export type Mark = (typeof MARKS)[number]

/** One encounter of a scripted doctor. A mark is null where it could not be given. */
export type GroupPlay = { case: string; doctor: GroupDoctor; persona: string; seed: number; marks: Record<Mark, number | null> }

/** Plays one case with every doctor, the patients of these that fit it, and every seed, and scores each encounter once it has ended. */
export async function playGroups(
  caseId: string,
  { personas, seeds }: { personas: readonly string[]; seeds: readonly number[] },
): Promise<GroupPlay[]> {
  const subject = catalog.case(caseId).value
  const plays: GroupPlay[] = []
  for (const persona of personas.filter((id) => fits(catalog.persona(id).value, subject))) {
    for (const seed of seeds) {
      for (const doctor of GROUPS.doctors) {
        const { events, contents } = await talk({ case: caseId, persona, doctor, seed })
        const { encounter } = assembler.evaluator(contents).scoreEncounter(events)
        plays.push({ case: caseId, doctor, persona, seed, marks: marksOf(encounter) })
      }
    }
  }
  return plays
}

function marksOf({ scores, details }: Pick<EventOf<'encounter-scored'>, 'scores' | 'details'>): GroupPlay['marks'] {
  const { history, empathy, diagnosis, management } = scores
  return {
    overall: details?.composite.value ?? null,
    history: history.value,
    empathy: empathy.value,
    diagnosis: diagnosis.value,
    management: management.value,
  }
}
