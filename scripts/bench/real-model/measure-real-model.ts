import { env } from '../../../env'
import { systemClock } from '../../../simulators/dialogue/clock'
import { createLocalEngine } from '../../../simulators/engines/local/local-engine'
import { openModels } from '../../../simulators/engines/models'
import { dialogue } from '../../../tests/support/judged-talk'
import { catalog } from '../../../tests/support/play'
import type { Figure } from '../figures'
import { attackFigures } from './attack-figures'
import { type AttackedJudge, attackJudge } from './attack-judge'
import { type AttackedPatient, attackPatient } from './attack-patient'
import { encounterFigures } from './encounter-figures'
import { judgeFigures } from './judge-figures'
import { type PlayedEncounter, playEncounters } from './play-encounters'
import { openProgress } from './progress'

/** How many of each; none leaves a part out. */
export type Counts = { encounters: number; attacks: number; judgeAttacks: number }

const HASH_DIGITS = 12
/** In seconds: calls wait for each other here, and how long a call takes is what is measured. */
const PATIENCE = { ANAMNESIS_CALL_SECONDS: 1800, ANAMNESIS_FIRST_CHUNK_SECONDS: 900, ANAMNESIS_CHUNK_SECONDS: 300 }

/** Figures on a model that runs in this process. Where none can, one line says why. */
export async function measureRealModel(counts: Counts, note: (figure: Figure) => void): Promise<void> {
  const engine = createLocalEngine({ modelPath: env.ANAMNESIS_MODEL_PATH, llamaPath: env.ANAMNESIS_LLAMA_PATH })
  const { available, words } = engine.describe()
  const [name] = engine.names()
  if (!available || name === undefined) {
    process.stdout.write(`No figures on a real model: ${words}\n`)
    return
  }
  const models = openModels({ ...env, ...PATIENCE }, { time: systemClock, fetch })
  const model = models.model(`local/${name}`)
  const progress = openProgress(`${name}-${catalog.prompts.hash.slice(0, HASH_DIGITS)}-${dialogue.hash.slice(0, HASH_DIGITS)}`)
  process.stdout.write(`${words}. Results are added to ${progress.path}; those it holds are not measured again.\n`)
  const tell = createTeller()
  try {
    const encounters: PlayedEncounter[] = []
    for await (const each of playEncounters(model, dialogue, counts.encounters, progress))
      tell('encounters', encounters.push(each), counts.encounters)
    for (const figure of encounters.length > 0 ? encounterFigures(encounters) : []) note(figure)
    const attacks: AttackedPatient[] = []
    await attackPatient(model, counts.attacks, progress, (each) => tell('attacks', attacks.push(each), counts.attacks))
    for (const figure of attacks.length > 0 ? attackFigures(attacks) : []) note(figure)
    const judged: AttackedJudge[] = []
    for await (const each of attackJudge(model, dialogue, counts.judgeAttacks, progress))
      tell('attacks on the judge', judged.push(each), counts.judgeAttacks)
    for (const figure of judged.length > 0 ? judgeFigures(judged) : []) note(figure)
  } finally {
    await models.close()
  }
}

/** How far it is, on the error output, where figures do not stand. */
function createTeller(): (what: string, done: number, of: number) => void {
  const started = performance.now()
  return (what, done, of) => process.stderr.write(`${what}: ${done} of ${of} after ${Math.round((performance.now() - started) / 1000)} s\n`)
}
