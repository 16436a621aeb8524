import type { Case } from '../../../simulators/domain/case'
import type { Score } from '../../../simulators/domain/score'
import { catalog } from '../../support/play'
import { bareTalk } from './corpus'
import { claim, markOf, type Relation } from './relation'
import { evaluatorOf, type Line, type Reading, read, type Talk, withLines } from './talk'

const OTHERS = 3
/** Where so little was got at, there is nothing to collapse. */
const LITTLE = 0.3

/** The words of a talk read as if they were about another case. */
const asIfAbout = (talk: Talk, id: string): Talk => bareTalk(id, talk.lines)

const swapped = ({ role, text }: Line): Line => ({
  role: role === 'doctor' ? 'patient' : 'doctor',
  speaker: 'x',
  text,
  steps: [],
  acts: [],
})

function renamed(subject: Case): Case {
  const who = { ...subject.patient.who, name: 'Amina Okafor', address: 'Ms Okafor', pronouns: 'they' as const }
  return { ...subject, title: 'Another title', tags: ['other'], patient: { ...subject.patient, who } }
}

function scoresOf({ turns, encounter }: Pick<Reading, 'turns' | 'encounter'>): Score[] {
  const { profile, composite } = encounter.details!
  return [
    ...turns.flatMap(({ scores }) => Object.values(scores)),
    ...Object.values(encounter.scores),
    ...Object.values(encounter.items),
    ...Object.values(profile),
    ...[composite, encounter.coverage, encounter.criticalRecall],
  ]
}

/** Every null has its reason and no number is none. */
function faultsOfOutput(what: string, reading: Reading): string[] {
  const mute = scoresOf(reading).filter(({ value, reason }) => value === null && !reason?.trim())
  const numbers = (value: unknown): number[] =>
    typeof value === 'number' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbers) : []
  const figures = Object.values(reading.encounter.details!.figures).flatMap((group) => Object.values(group))
  return [
    ...claim(`${what}: a null without a reason`, mute.length === 0),
    ...claim(
      `${what}: a figure without a reason`,
      figures.every(({ value, reason }) => value !== null || Boolean(reason)),
    ),
    ...claim(`${what}: a number that is none`, numbers({ turns: reading.turns, whole: reading.encounter }).every(Number.isFinite)),
  ]
}

export const FRAME_RELATIONS: readonly Relation[] = [
  {
    number: 13,
    name: 'another name, title and pronoun change no byte',
    faults({ talk, events, turns, encounter }) {
      const again = evaluatorOf(renamed(talk.subject.value), talk.cues).scoreEncounter(events)
      return claim('not the same', JSON.stringify(again) === JSON.stringify({ turns, encounter }))
    },
  },
  {
    number: 25,
    // Much of a thorough history is asked alike about everything, so that a share of it is left.
    name: 'under the label of another case coverage falls',
    faults(before) {
      const own = markOf(before.encounter.coverage)
      if (own < LITTLE) return null
      const { complaint, id } = before.talk.subject.value
      const others = catalog.cases().filter(({ value }) => value.complaint !== complaint && value.id !== id)
      const start = catalog.cases().findIndex(({ value }) => value.id === id)
      const chosen = others.map((_, at) => others[(start + at) % others.length]!).slice(0, OTHERS)
      const recalls = chosen.map(({ value }) => markOf(read(asIfAbout(before.talk, value.id)).encounter.coverage))
      const mean = recalls.reduce((sum, value) => sum + value, 0) / recalls.length
      return claim(`coverage ${own} became ${mean.toFixed(2)}`, mean < own * 0.9)
    },
  },
  {
    number: 27,
    name: 'with the roles reversed little is left',
    // Patients ask things too, and a few of them of the kind that doctors ask.
    tolerated: 0.1,
    faults(before) {
      const own = markOf(before.encounter.criticalRecall)
      if (own < LITTLE) return null
      const reversed = read(withLines(before.talk, before.talk.lines.map(swapped)))
      const now = markOf(reversed.encounter.criticalRecall)
      return claim(`critical recall ${own} became ${now}`, now <= own * 0.5)
    },
  },
  {
    number: 28,
    name: 'nothing, one turn and two hundred turns have a defined outcome with every null explained',
    faults({ talk }) {
      const long = Array.from({ length: 200 }, (_, at) => talk.lines[at % Math.max(1, talk.lines.length)]!)
      return [
        ...faultsOfOutput('nothing', read(withLines(talk, []))),
        ...faultsOfOutput('one turn', read(withLines(talk, talk.lines.slice(0, 1)))),
        ...faultsOfOutput('two hundred turns', read(withLines(talk, long))),
      ]
    },
  },
]
