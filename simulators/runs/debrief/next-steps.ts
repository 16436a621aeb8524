import type { DebriefModel, FactRow, NextStep } from './model'
import type { DebriefSource } from './source'

const MOST = 5
/** A reply below this level does not take a feeling up. */
const TAKEN_UP = 3

type Built = Pick<DebriefModel, 'facts' | 'redFlags' | 'cues' | 'differential' | 'plan'>

/** Up to five things to do differently, the gravest first: what was missed here, where it could have been done, and words for it. */
export function buildNextSteps({ facts, redFlags, cues, differential, plan }: Built, source: DebriefSource): NextStep[] {
  const missed = (rows: readonly FactRow[], kind: NextStep['kind']) =>
    rows.filter((row) => row.outcome === 'missed').map((row) => stepFor(kind, row))
  const wrong = plan.rows.filter((row) => row.mark === 'done-wrongly' && row.level === 'avoid')
  const dangerous = wrong.map(
    (row): NextStep => ({ kind: 'dangerous', about: row.why ? `${row.what}: ${row.why}` : row.what, question: null, chance: row.at }),
  )
  const escalation = plan.needs
    .filter((need) => need.kind === 'escalation' && need.done !== null && need.done !== need.needed)
    .map(
      (need): NextStep => ({
        kind: 'escalation',
        about: need.needed ? `${need.what}: ${need.why}` : need.why,
        question: null,
        chance: need.at,
      }),
    )
  const unmet = cues
    .filter((cue) => cue.outcome !== 'eased' && (cue.level ?? 0) < TAKEN_UP)
    .sort((a, b) => b.intensity - a.intensity)
    .map((cue): NextStep => ({ kind: 'cue', about: cue.emotion, question: null, chance: cue.shown }))
  const critical = missed(
    facts.filter((row) => row.critical && !row.redFlag),
    'critical',
  )
  const unnamed =
    differential.given.length === 0 ? [] : differential.expected.filter((row) => !row.given && (row.correct || row.mustNotMiss))
  const untested = plan.rows.filter((row) => row.group === 'investigation' && row.level === 'must' && row.mark === 'missed')
  return [
    ...dangerous.slice(0, 1),
    ...escalation,
    ...missed(redFlags, 'red-flag').slice(0, 2),
    ...unmet.slice(0, 1),
    ...critical.slice(0, 1),
    ...perspective(facts, source),
    ...unnamed.slice(0, 1).map((row): NextStep => ({ kind: 'differential', about: row.name, question: null, chance: null })),
    ...untested
      .slice(0, 1)
      .map((row): NextStep => ({ kind: 'test', about: row.why ? `${row.what}: ${row.why}` : row.what, question: null, chance: null })),
    ...critical.slice(1),
  ].slice(0, MOST)
}

const stepFor = (kind: NextStep['kind'], row: FactRow): NextStep => ({ kind, about: row.text, question: row.question, chance: row.chance })

/** The patient's own view counts once, however many of its facts were missed. */
function perspective(facts: readonly FactRow[], { covered }: DebriefSource): NextStep[] {
  const ice = facts.filter((row) => row.domain === 'ice')
  if (ice.length === 0 || ice.some((row) => covered.has(row.id))) return []
  const concern = ice.find((row) => row.slot === 'concern' && row.outcome === 'missed') ?? ice.find((row) => row.outcome === 'missed')
  return concern ? [stepFor('perspective', concern)] : []
}
