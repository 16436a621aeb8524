import { join } from 'node:path'
import { root } from '../../env'
import type { ActPayload, EventOf, StoredEvent } from '../../simulators/domain/event'
import type { Ledger } from '../../simulators/domain/ledger'
import type { Score } from '../../simulators/domain/score'
import { type Play, play } from './play'

/** Encounters kept to the letter: together every case, the personas that differ most, and doctors from best to worst. */
export const GOLDEN: readonly (Play & { doctor: string })[] = [
  { case: 'chest-discomfort-58', persona: 'neutral', doctor: 'expert', seed: 1 },
  { case: 'chest-discomfort-58', persona: 'distrustful-guarded', doctor: 'cold-expert', seed: 2 },
  { case: 'abdominal-pain-24', persona: 'reserved-ashamed', doctor: 'warm-novice', seed: 3 },
  { case: 'breathless-34', persona: 'anxious', doctor: 'average', seed: 4 },
  { case: 'cough-67', persona: 'reserved-stoic', doctor: 'over-tester', seed: 5 },
  { case: 'fever-child-14-months', persona: 'talkative', doctor: 'expert', seed: 6 },
  { case: 'headache-72', persona: 'anxious-forgetful', doctor: 'average-anchored', seed: 7 },
  { case: 'low-mood-41', persona: 'pleasing', doctor: 'poor', seed: 8 },
]

export const goldenName = ({ case: id, persona, doctor }: (typeof GOLDEN)[number]) => `${id}.${persona}.${doctor}`
export const goldenPath = (golden: (typeof GOLDEN)[number]) => join(root, 'tests', 'golden', `${goldenName(golden)}.txt`)

/** One encounter as text that people can read and compare: words, ledger, cues, acts and scores. */
export async function renderGolden(golden: (typeof GOLDEN)[number]): Promise<string> {
  const { events } = await play(golden)
  const scores = new Map(events.filter((event) => event.type === 'turn-scored').map((event) => [event.turn, event]))
  const lines = [`${goldenName(golden)}, seed ${golden.seed}`, '', ...events.flatMap((event) => linesOf(event, scores))]
  return `${lines.join('\n')}\n`
}

function linesOf(event: StoredEvent, scores: ReadonlyMap<number, EventOf<'turn-scored'>>): string[] {
  switch (event.type) {
    case 'turn-end':
      return turnLines(event, scores.get(event.turn))
    case 'cue':
      return [
        `   cue ${event.id}: ${event.state} ${event.intensity}${event.level === undefined ? '' : `, level ${event.level}`}${event.late ? ', late' : ''}`,
      ]
    case 'act':
      return [`   ${actLine(event.act)}`]
    case 'encounter-end':
      return ['', `ends: ${event.reason} after turn ${event.afterTurn}`]
    case 'encounter-scored':
      return wholeLines(event)
    default:
      return []
  }
}

function turnLines(
  { turn, role, speaker, text, ledger, inside }: EventOf<'turn-end'>,
  scored: EventOf<'turn-scored'> | undefined,
): string[] {
  const head = `${turn} ${role === 'doctor' ? 'doctor' : speaker}: ${text}`
  if (role === 'patient')
    return [
      head,
      ...indented(ledgerWords(ledger, ['disclosed', 'volunteered', 'denied', 'withheld', 'unlisted'])),
      ...indented(insideWords(inside)),
    ]
  const acts = (inside?.reading?.acts ?? []).map(({ act }) => act).filter((act) => act !== 'QUESTION')
  const values = scored && Object.entries(scored.scores).map(([name, { value }]) => `${name} ${value === null ? '-' : value.toFixed(2)}`)
  return [
    head,
    ...indented([
      ...(acts.length > 0 ? [`acts ${[...new Set(acts)].join(' ')}`] : []),
      ...ledgerWords(ledger, ['asked', 'repeated', 'unlisted']),
    ]),
    ...indented(values ?? []),
    ...indented((scored?.flags ?? []).map(({ kind }) => `flag ${kind}`)),
  ]
}

type LedgerList = Exclude<keyof Ledger, 'reasons' | 'notUnderstood'>

const ledgerWords = (ledger: Ledger, lists: readonly LedgerList[]) => [
  ...lists
    .filter((name) => ledger[name].length > 0)
    .map((name) => `${name} ${ledger[name].map((id) => (name === 'withheld' ? `${id} (${ledger.reasons[id]})` : id)).join(', ')}`),
  ...(ledger.notUnderstood ? ['not understood'] : []),
]

const insideWords = (inside: EventOf<'turn-end'>['inside']) => [
  ...(inside?.trust === undefined ? [] : [`trust ${inside.trust}`]),
  ...(inside?.mismatch ? [`MISMATCH ${inside.mismatch.claimed} / ${inside.mismatch.found}`] : []),
  ...(inside?.contradictions ? [`CONTRADICTS ${inside.contradictions}`] : []),
]

/** One line for all, none for nothing. */
const indented = (words: readonly string[]) => (words.length === 0 ? [] : [`   ${words.join(' | ')}`])

function actLine(act: ActPayload): string {
  if (act.kind === 'examine' || act.kind === 'order') {
    const found = act.found.map(({ id, abnormal }) => `${id ?? 'unlisted'}${abnormal ? ' (abnormal)' : ''}`)
    return `${act.kind} ${act.request} -> ${found.join(', ') || 'nothing'}${act.kind === 'order' ? `, spent ${act.spent}${act.refused ? `, ${act.refused}` : ''}` : ''}`
  }
  if (act.kind === 'diagnose')
    return `diagnose ${act.differential.map(({ name, p }) => (p === undefined ? name : `${name} ${p.toFixed(2)}`)).join('; ')}`
  return act.kind === 'plan' || act.kind === 'note' ? `${act.kind} ${act.text}` : `${act.kind} ${act.speaker}`
}

function wholeLines({ scores, items, coverage, criticalRecall, redFlags, flags }: EventOf<'encounter-scored'>): string[] {
  const named = { ...scores, coverage, 'critical recall': criticalRecall }
  return [
    ...Object.entries(named).map(([name, score]) => `${name} ${shown(score)}`),
    `danger signs missed: ${redFlags.missed.join(', ') || 'none'}`,
    `items: ${Object.entries(items)
      .map(([id, score]) => `${id} ${shown(score)}`)
      .join(', ')}`,
    ...flags.map(({ kind, turn, detail }) => `flag ${kind}${turn === null ? '' : `, turn ${turn}`}: ${detail}`),
  ]
}

const shown = ({ value, reason }: Score) => (value === null ? `- (${reason})` : value.toFixed(2))
