import { env } from '../../../env'
import { systemClock } from '../../../simulators/dialogue/clock'
import type { Model } from '../../../simulators/engines/engine'
import { createLocalEngine } from '../../../simulators/engines/local/local-engine'
import { openModels } from '../../../simulators/engines/models'
import { dialogue } from '../../../tests/support/judged-talk'
import { catalog } from '../../../tests/support/play'
import type { Figure } from '../figures'
import { atOnce } from './at-once'
import { attackFigures } from './attack-figures'
import { type AttackedJudge, attackJudge } from './attack-judge'
import { type AttackedPatient, attackPatient } from './attack-patient'
import { encounterFigures, judgedFigures, talkFigures } from './encounter-figures'
import { judgeFigures } from './judge-figures'
import { type JudgedEncounter, judgePlayed, type PlayedEncounter, playEncounter, playTalk } from './play-encounters'
import type { PlayedTable } from './play-on-model'
import { openProgress, type Progress } from './progress'

/** How many of each; none leaves a part out. */
export type Counts = { encounters: number; attacks: number; judgeAttacks: number }

const HASH_DIGITS = 12
/** In seconds: calls wait for each other here, and how long a call takes is what is measured. */
const PATIENCE = { ANAMNESIS_CALL_SECONDS: 1800, ANAMNESIS_FIRST_CHUNK_SECONDS: 900, ANAMNESIS_CHUNK_SECONDS: 300 }
const TALKS = 3
const INTERRUPTED = 130

/** Figures on a model that runs in this process; interrupted, on what is there. Where there is no such model, one line says why. */
export async function measureRealModel(counts: Counts, note: (figure: Figure) => void): Promise<void> {
  const engine = createLocalEngine({ modelPath: env.ANAMNESIS_MODEL_PATH, llamaPath: env.ANAMNESIS_LLAMA_PATH })
  const { available, words } = engine.describe()
  const [name] = engine.names()
  if (!available || name === undefined) {
    process.stdout.write(`No figures on a real model: ${words}\n`)
    return
  }
  const progress = openProgress(`${name}-${catalog.prompts.hash.slice(0, HASH_DIGITS)}-${dialogue.hash.slice(0, HASH_DIGITS)}`)
  process.stdout.write(`${words}. Results are added to ${progress.path}; those it holds are not measured again.\n`)
  const models = openModels({ ...env, ...PATIENCE }, { time: systemClock, fetch })
  const results: Results = { talks: [], played: [], judged: [], attacks: [], judgeAttacks: [] }
  const interrupt = () => {
    for (const figure of figuresOf(results)) note(figure)
    process.exit(INTERRUPTED)
  }
  process.once('SIGINT', interrupt)
  try {
    await measure(models.model(`local/${name}`), counts, progress, results)
    for (const figure of figuresOf(results)) note(figure)
  } finally {
    process.off('SIGINT', interrupt)
    await models.close()
  }
}

type Results = {
  talks: PlayedTable[]
  played: PlayedEncounter[]
  judged: JudgedEncounter[]
  attacks: AttackedPatient[]
  judgeAttacks: AttackedJudge[]
}

/** What is quickest first; each result is added as soon as it is there. */
async function measure(
  model: Model,
  counts: Counts,
  progress: Progress,
  { talks, played, judged, attacks, judgeAttacks }: Results,
): Promise<void> {
  const started = performance.now()
  const tell = (what: string, done: number, of: number) =>
    process.stderr.write(`${what}: ${done} of ${of} after ${Math.round((performance.now() - started) / 1000)} s\n`)
  for (let place = 0; place < Math.min(TALKS, counts.encounters); place++) talks.push(await playTalk(model, place, progress))
  const places = Array.from({ length: counts.encounters }, (_, place) => place)
  await atOnce(places, async (place) => {
    played[place] = await playEncounter(model, place, progress)
    tell('encounters', Object.keys(played).length, counts.encounters)
  })
  await attackPatient(model, counts.attacks, progress, (each) => tell('attacks', attacks.push(each), counts.attacks))
  await attackJudge(model, dialogue, counts.judgeAttacks, progress, (each) =>
    tell('attacks on the judge', judgeAttacks.push(each), counts.judgeAttacks),
  )
  await atOnce(places, async (place) => {
    judged.push(await judgePlayed(model, dialogue, place, played[place]!, progress))
    tell('encounters judged', judged.length, counts.encounters)
  })
}

function figuresOf({ talks, played, judged, attacks, judgeAttacks }: Results): Figure[] {
  return [
    ...(talks.length > 0 ? talkFigures(talks) : []),
    ...(played.length > 0 ? encounterFigures(played.filter(Boolean)) : []),
    ...(judged.length > 0 ? judgedFigures(judged) : []),
    ...(attacks.length > 0 ? attackFigures(attacks) : []),
    ...(judgeAttacks.length > 0 ? judgeFigures(judgeAttacks) : []),
  ]
}
