import type { Entry } from '../../catalog'
import type { Case } from '../../domain/case'
import type { Examined, Examiner } from '../examine'
import type { Report } from '../rule'

const GOOD = 'expert'
const POOR = 'poor'
/** Others who may bring out a cue that neither of them does. */
const OTHERS = ['warm-novice', 'average', 'cold-expert', 'hasty'] as const
const SEEDS = [1, 2, 3] as const
const LEAST_DIFFERENCE = 0.25

/** Rule 12: played with a neutral patient, the marks tell a good doctor from a poor one, the good one can come to ask all that matters, every cue can show. */
export async function caseIsWorthPlaying(subject: Entry<Case>, examine: Examiner, report: Report): Promise<void> {
  const { key, patient } = subject.value
  const good = await examineAll(subject, examine, GOOD)
  const poor = await examineAll(subject, examine, POOR)
  const [most, least] = [meanMarks(good), meanMarks(poor)]
  if (most - least < LEAST_DIFFERENCE)
    report(
      ['key', 'marks'],
      `do not separate doctors: the expert gets ${most.toFixed(2)}, the poor doctor ${least.toFixed(2)}; ${LEAST_DIFFERENCE} between them is needed`,
    )
  key.marks.critical.forEach((id, index) => {
    const seeds = good.filter(({ criticalMissed }) => criticalMissed.includes(id)).map(({ seed }) => seed)
    if (seeds.length > 0)
      report(
        ['key', 'marks', 'critical', index],
        `the expert doctor never asks for "${id}" (seed ${seeds.join(', ')} of ${SEEDS.join(', ')})`,
        // What is missed under one seed alone is the doctor's chance, not the case's fault.
        seeds.length === SEEDS.length ? 'error' : 'warning',
      )
  })
  const shown = new Set([...good, ...poor].flatMap(({ cuesShown }) => cuesShown))
  const cues = Object.keys(patient.cues)
  for (const doctor of OTHERS) {
    if (cues.every((id) => shown.has(id))) return
    for (const each of await examineAll(subject, examine, doctor)) for (const id of each.cuesShown) shown.add(id)
  }
  for (const id of cues) {
    if (!shown.has(id)) report(['patient', 'cues', id], `never shows, whichever of ${[GOOD, POOR, ...OTHERS].join(', ')} plays`)
  }
}

async function examineAll(subject: Entry<Case>, examine: Examiner, doctor: string): Promise<Examined[]> {
  const examined: Examined[] = []
  for (const seed of SEEDS) examined.push(await examine(subject, doctor, seed))
  return examined
}

const meanMarks = (examined: readonly Examined[]) => examined.reduce((sum, { marks }) => sum + marks, 0) / examined.length
