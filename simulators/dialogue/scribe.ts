import type { FactId } from '../domain/identifiers'
import type { Ledger, TurnReading } from '../domain/ledger'
import type { PatientReport } from './participant'
import type { CueStep, KnownTurn } from './views'

/** Reads turns into the ledger. Text is truth: what a speaker claims is only compared with it. */
export interface Scribe {
  /** What the doctor asks and does, from the text alone in the light of what came before. `ledger` holds asked, repeated, unlisted. */
  readDoctorTurn(text: string, before: readonly KnownTurn[], cues: readonly CueStep[]): { reading: TurnReading; ledger: Ledger }
  /** What the patient's text states. `report` is absent for a person and for a foreign transcript. */
  readPatientTurn(
    text: string,
    before: readonly KnownTurn[],
    report?: PatientReport,
  ): {
    ledger: Ledger
    mismatch?: { claimed: FactId[]; found: FactId[] }
    contradictions: FactId[]
  }
}
