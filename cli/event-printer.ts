import type { ActPayload, EncounterEvent, LiveEncounter, Score, ViewedEvent } from '#simulators'
import type { PlayFlags } from './commands/play'
import type { Output } from './output'

/** Prints what happens as it happens: JSON lines of the observer's projection, or a conversation as the candidate hears it. */
export function createEventPrinter(live: Pick<LiveEncounter, 'contents'>, flags: PlayFlags, output: Output): (event: ViewedEvent) => void {
  if (flags.json) {
    return (event) => {
      if (event.type !== 'text-delta') output.json(event)
    }
  }
  const { who, speakers } = live.contents.case.value.patient
  const nameOf = (speaker: string) => (speaker === 'doctor' ? 'Doctor' : (speakers[speaker]?.name ?? who.address))
  const own = (role: string) => flags.as === role && process.stdin.isTTY === true
  return (event) => {
    if (event.type === 'encounter-start' && flags.as !== 'patient') output.words(`\n${live.contents.case.value.station.doorNote}\n`)
    if (event.type === 'encounter-start' && flags.as === 'patient')
      output.words(`\nYou are ${who.name}, ${who.age} ${who.ageUnit}. The doctor begins.\n`)
    if (event.type === 'turn-end' && !own(event.role)) output.data(`${nameOf(event.speaker)}: ${event.text}`)
    if (event.type === 'act' && flags.as !== 'patient') for (const line of actLines(event.act)) output.data(line)
    if (event.type === 'turn-scored' && flags.showScores) output.data(`  turn ${event.turn}: ${scoreWords(event.scores)}`)
    if (event.type === 'encounter-end') output.words(`\nThe encounter has ended: ${event.reason}.`)
    if (event.type === 'encounter-scored' && flags.as !== 'patient') for (const line of summaryLines(event)) output.data(line)
  }
}

export function actLines(act: ActPayload): string[] {
  if (act.kind === 'order' && act.refused) return [`  [order] ${act.request}: refused, over budget (${act.spent} spent)`]
  if (act.kind === 'examine' || act.kind === 'order')
    return act.found.map((found) => `  [${act.kind}] ${found.id ?? act.request}: ${found.result}`)
  if (act.kind === 'diagnose')
    return [`  [differential] ${act.differential.map((entry, index) => `${index + 1}. ${entry.name}`).join('  ')}`]
  if (act.kind === 'plan') return [`  [plan] ${act.text}`]
  return act.kind === 'note' ? [] : [`  [${act.kind}] ${act.speaker}`]
}

const figure = (score: Score) => (score.value === null ? `not measured (${score.reason ?? 'no reason'})` : score.value.toFixed(2))
const scoreWords = (scores: Record<string, Score>) =>
  Object.entries(scores)
    .map(([name, score]) => `${name} ${score.value === null ? '–' : score.value.toFixed(2)}`)
    .join('  ')

export function summaryLines(event: Extract<EncounterEvent, { type: 'encounter-scored' }>): string[] {
  const { history, empathy, diagnosis, management } = event.scores
  return [
    '',
    `history     ${figure(history)}`,
    `empathy     ${figure(empathy)}`,
    `diagnosis   ${figure(diagnosis)}`,
    `management  ${figure(management)}`,
    `coverage ${figure(event.coverage)}, critical questions ${figure(event.criticalRecall)}`,
    `danger signs asked ${event.redFlags.asked.length}, missed ${event.redFlags.missed.length}${event.redFlags.missed.length > 0 ? `: ${event.redFlags.missed.join(', ')}` : ''}`,
    ...event.flags.map((flag) => `flag: ${flag.kind}${flag.turn === null ? '' : ` (turn ${flag.turn})`}: ${flag.detail}`),
  ]
}
