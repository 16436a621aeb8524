import { describe, expect, it } from 'vitest'
import { root } from '../../../env'
import { loadCatalog } from '../../catalog'
import { createExaminer, type Examined, type Examiner } from '../examine'
import { caseIsWorthPlaying } from './played'

const catalog = loadCatalog(root, { lenient: true })
const subject = catalog.case('chest-discomfort-58')
const cues = Object.keys(subject.value.patient.cues)
const [firstCritical = ''] = subject.value.key.marks.critical

const FINE: Omit<Examined, 'doctor' | 'seed'> = {
  turns: 10,
  marks: 0.9,
  place: 1,
  first: null,
  criticalMissed: [],
  redFlagsMissed: [],
  cuesShown: cues,
}

/** What the rule reports of a case in which each doctor fares as told. */
async function reported(fares: (doctor: string, seed: number) => Partial<Examined>): Promise<string[]> {
  const found: string[] = []
  const examine: Examiner = async (_, doctor, seed) => ({
    ...FINE,
    ...(doctor === 'poor' && { marks: 0.3, criticalMissed: [firstCritical] }),
    ...fares(doctor, seed),
    doctor,
    seed,
  })
  await caseIsWorthPlaying(subject, examine, (path, message, severity = 'error') => found.push(`${path.join('.')}: ${message} ${severity}`))
  return found
}

describe('a case is worth playing', () => {
  it('where doctors part, the expert asks all and every cue shows', async () => {
    expect(await reported(() => ({}))).toEqual([])
  })

  it('not where the poor doctor comes as near as a quarter', async () => {
    const [fault, ...more] = await reported((doctor) => (doctor === 'poor' ? { marks: 0.66 } : {}))
    expect(more).toEqual([])
    expect(fault).toContain('key.marks: do not separate doctors: the expert gets 0.90, the poor doctor 0.66')
  })

  it('not where the expert never asks for a critical fact under one of the seeds', async () => {
    const found = await reported((doctor, seed) => (doctor === 'expert' && seed === 2 ? { criticalMissed: [firstCritical] } : {}))
    expect(found).toEqual([expect.stringMatching(/^key\.marks\.critical\.0: .*\(seed 2 of 1, 2, 3\) warning$/)])
  })

  it('not where no doctor at all brings out a cue; one that does is enough', async () => {
    const hidden = { cuesShown: cues.slice(1) }
    expect(await reported(() => hidden)).toEqual([expect.stringMatching(`^patient.cues.${cues[0]}: never shows`)])
    expect(await reported((doctor) => (doctor === 'hasty' ? {} : hidden))).toEqual([])
  })
})

it('an examination is the same when it is played again, and does not need the catalogue to hold the case', async () => {
  const examine = createExaminer(catalog)
  const elsewhere = { ...subject, value: { ...subject.value, id: 'not-in-the-catalogue' }, hash: 'other' }
  const [one, again] = [await examine(elsewhere, 'poor', 1), await examine(elsewhere, 'poor', 1)]
  expect(again).toEqual(one)
  expect(one.turns).toBeGreaterThan(4)
  expect(one.marks).toBeGreaterThan(0)
  expect(one.criticalMissed.length).toBeGreaterThan(0)
}, 60_000)
