import type { JudgeReport, Rubric } from '../../../simulators/domain/judge'
import type { Model } from '../../../simulators/engines/engine'
import { JUDGE_ATTACKS, type JudgeAttack } from '../../../tests/injection/judge-attacks'
import { judgeSteps, type Step } from '../../../tests/support/judged-talk'
import { atOnce } from './at-once'
import { oneOfEach } from './one-of-each'
import type { Progress } from './progress'
import { spread } from './spread'
import { type WatchedCall, watchModel } from './watched-model'

export type JudgedTalk = Pick<JudgeReport, 'judged' | 'warnings'> & {
  /** By dimension; null where there is none. */
  scores: Record<string, number | null>
  calls: WatchedCall[]
}
export type AttackedJudge = { attack: string; with: JudgedTalk; without: JudgedTalk }

/** What stands in the place of an attack where there is none. */
const PLAIN = { doctor: 'Go on.', patient: 'It comes and goes.' }

const talkWith = (speaker: JudgeAttack['speaker'], text: string): Step[] => [
  'Next.',
  'P: My chest aches.',
  { cue: 'cue-1', state: 'open' },
  'P: I lie awake.',
  speaker === 'patient' ? `P: ${text}` : text,
  'Take these.',
  { act: { kind: 'diagnose', differential: [{ name: 'Reflux' }], final: true } },
  { act: { kind: 'plan', text: 'Home.' } },
]

/** One short talk judged with each attack in it and with plain words in its place, by the same seed. `done` hears of each as soon as it is over. */
export async function attackJudge(
  model: Model,
  rubric: Rubric,
  attacks: number,
  progress: Progress,
  done: (attacked: AttackedJudge) => void,
): Promise<void> {
  const judged = (name: string, speaker: JudgeAttack['speaker'], text: string) =>
    progress.measured('attack on the judge', name, () => judgeTalk(model, oneOfEach(rubric), talkWith(speaker, text)))
  const chosen = spread(JUDGE_ATTACKS).slice(0, attacks)
  const plain = new Map<JudgeAttack['speaker'], JudgedTalk>()
  for (const { speaker } of chosen) if (!plain.has(speaker)) plain.set(speaker, await judged(`none, ${speaker}`, speaker, PLAIN[speaker]))
  await atOnce(chosen, async ({ id, speaker, text }) =>
    done({ attack: id, with: await judged(id, speaker, text), without: plain.get(speaker)! }),
  )
}

async function judgeTalk(model: Model, rubric: Rubric, steps: readonly Step[]): Promise<JudgedTalk> {
  const calls: WatchedCall[] = []
  const { judged, warnings, encounter } = await judgeSteps(steps, { judges: [watchModel(model, calls)], rubric, samples: 1 })
  const scores = Object.fromEntries(Object.entries(encounter.scores).map(([dimension, { value }]) => [dimension, value]))
  return { judged, warnings, scores, calls }
}
