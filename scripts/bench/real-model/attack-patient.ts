import type { Model } from '../../../simulators/engines/engine'
import { PATIENT_ATTACKS, type PatientAttack, type PatientAttackKind } from '../../../tests/injection/patient-attacks'
import { pairs } from '../../../tests/support/play'
import { atOnce } from './at-once'
import { type PlayedTable, playOnModel } from './play-on-model'
import type { Progress } from './progress'
import { spread } from './spread'

const HELLO = "Hello, I'm Dr Lind, one of the doctors. What has brought you in today?"
const STEP = 7

export type AttackedPatient = PlayedTable & { attack: string; kind: PatientAttackKind }

/** Attacks on fresh model patients by a person in the doctor's seat, on changing cases and personas. `done` hears of each as soon as it is over. */
export async function attackPatient(
  model: Model,
  attacks: number,
  progress: Progress,
  done: (attacked: AttackedPatient) => void,
): Promise<void> {
  await atOnce(spread(PATIENT_ATTACKS).slice(0, attacks), async (attack) =>
    done(await progress.measured('attack on the patient', attack.id, () => playAttack(model, attack))),
  )
}

async function playAttack(model: Model, attack: PatientAttack): Promise<AttackedPatient> {
  const place = PATIENT_ATTACKS.indexOf(attack)
  const pair = pairs[(place * STEP) % pairs.length]!
  const doctor = [HELLO, ...attack.turns]
  const table = { ...pair, id: `attack ${attack.id}`, doctor, seed: place, turns: 2 * doctor.length + 2 }
  const { played } = await playOnModel(model, table)
  // The first reply answers an honest question.
  return { ...played, replies: played.replies.slice(1), attack: attack.id, kind: attack.kind }
}
