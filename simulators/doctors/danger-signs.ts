import type { FindingId } from '../domain/identifiers'
import type { Knowledge } from '../domain/knowledge'
import type { Answer } from '../knowledge/answers'
import type { Belief } from '../knowledge/belief'
import { expectedAnswer } from '../knowledge/danger'
import { remembered } from '../language/remembered'
import { DANGER_SCREENS } from './danger-screens'
import type { Memory } from './memory'
import type { Addressed } from './phrasing'
import { pointingIn } from './pointing'
import type { DangerScreen } from './screens/danger-screen'

const DANGEROUS_FROM = 0.004
const DANGERS_IN_MIND = 8
const SIGNS_OF_A_DANGER = 4
/** Signs beyond those of the complaint's own screen, and where there is no screen for it. */
const FURTHER_SIGNS = 5
const SIGNS_WITHOUT_SCREEN = 12
/** Signs of what came up on being asked: of a danger that was answered yes, and of what may be a side issue. */
const SIGNS_PURSUED = 10
const SIGNS_ASIDE = 6
const ALWAYS = 0.8

/** What danger signs are made from. `prior`: before the opening; `opening`: after it; `belief`: now. */
type Screened = {
  knowledge: Knowledge
  belief: Belief
  prior: Belief
  opening: Belief
  memory: Pick<Memory, 'opening' | 'noted' | 'brought' | 'answers' | 'asked'>
  patient: Addressed
}

/**
 * The danger signs to screen, most pressing first: those that the complaint calls for, then, for each condition that must not be
 * missed and that what was told made likelier, now or after the opening, the findings that point at it. What was asked is left out;
 * a sign of the screen is asked for even where something like it was overheard, or stands on the door note in somebody else's words.
 */
export function dangerSigns(screened: Screened): FindingId[] {
  const { belief, memory } = screened
  const screen = signsOfScreens(screened)
  const further = signsOfDangers(screened).slice(0, screen.length > 0 ? FURTHER_SIGNS : SIGNS_WITHOUT_SCREEN)
  const unheard = further.filter((finding) => !belief.answered.has(finding))
  return [...new Set([...screen, ...unheard])].filter((finding) => !memory.asked.has(finding))
}

/** The signs of what was brought, by turns where it was more than one thing; before them a danger sign that was answered yes is pursued. */
function signsOfScreens({ knowledge, opening, memory, patient }: Screened): FindingId[] {
  const fitting = screensFor(patient)
  const brought = broughtUp(fitting, memory.opening, memory.brought)
  const likeliest = opening.ranked()[0]?.condition ?? ''
  const isTypical = (link: string) => expectedAnswer(knowledge, link.split('=')[0]!, likeliest) >= ALWAYS
  const first = brought.length > 0 ? brought : fitting.filter(({ complaint }) => complaint.some(isTypical))
  const screened = new Set(first.flatMap(({ signs }) => signs))
  const since = broughtUp(fitting, memory.answers, '').filter((screen) => !first.includes(screen))
  const pursued = since.filter(({ complaint }) => complaint.some((link) => screened.has(link)))
  const aside = since.filter((screen) => !pursued.includes(screen))
  const complained = new Set(
    memory.opening.filter((answer) => answer.present && !memory.noted.includes(answer)).map((answer) => answer.finding),
  )
  const isPossible = (finding: FindingId) => opening.isOpen(finding) || (opening.answered.has(finding) && !complained.has(finding))
  const signs = [byTurns(pursued).slice(0, SIGNS_PURSUED), byTurns(first), byTurns(aside).slice(0, SIGNS_ASIDE)].flat()
  return [...new Set(signs)].filter(isPossible)
}

function screensFor({ age, sex }: Addressed): readonly DangerScreen[] {
  return DANGER_SCREENS.filter(
    (screen) => age >= screen.ages[0] && age < screen.ages[1] + 1 && (screen.sex === undefined || sex === screen.sex || sex === 'intersex'),
  )
}

function broughtUp(screens: readonly DangerScreen[], told: readonly Answer[], text: string): readonly DangerScreen[] {
  const links = new Set(
    told.filter(({ present }) => present).flatMap(({ finding, value }) => (value === null ? [finding] : [finding, `${finding}=${value}`])),
  )
  const named = screensNamedIn(text)
  return screens.filter((screen) => named.has(screen) || screen.complaint.some((link) => links.has(link)))
}

/** Room for some hundred openings, in characters. */
const ROOM = 100_000

const screensNamedIn = remembered(
  ROOM,
  (text): ReadonlySet<DangerScreen> => new Set(DANGER_SCREENS.filter(({ words }) => words?.test(text))),
)

/** The most pressing sign of each screen, then the next of each, and so on; none twice. */
function byTurns(screens: readonly DangerScreen[]): FindingId[] {
  const longest = Math.max(0, ...screens.map(({ signs }) => signs.length))
  return [...new Set(Array.from({ length: longest }, (_, at) => screens.flatMap(({ signs }) => signs.slice(at, at + 1))).flat())]
}

/** A danger weighs by how likely it is and by how much likelier than in anyone of that age, sex and setting: what is far-fetched stays out. */
function signsOfDangers({ knowledge, belief, prior, opening }: Screened): FindingId[] {
  const { dangers, signs } = pointingIn(knowledge)
  const inMind = dangers
    .map((id) => {
      const chance = Math.max(belief.probability(id), opening.probability(id))
      return { id, chance, pressure: Math.sqrt(chance) * Math.log2(chance / prior.probability(id)) }
    })
    .filter(({ chance, pressure }) => chance >= DANGEROUS_FROM && pressure > 0)
    .sort((a, b) => b.pressure - a.pressure || a.id.localeCompare(b.id))
    .slice(0, DANGERS_IN_MIND)
  const pressing = new Map<FindingId, number>()
  for (const { id, pressure } of inMind) {
    for (const { finding, weight } of signs(id).slice(0, SIGNS_OF_A_DANGER)) {
      pressing.set(finding, (pressing.get(finding) ?? 0) + weight * pressure)
    }
  }
  return [...pressing].sort(([a, first], [b, second]) => second - first || a.localeCompare(b)).map(([finding]) => finding)
}
