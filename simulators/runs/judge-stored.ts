import type { Catalog, Entry } from '../catalog'
import type { Calibration } from '../domain/calibration'
import type { Case } from '../domain/case'
import { SimulatorError } from '../domain/errors'
import { NOT_EVALUABLE } from '../domain/event'
import type { Agreement, JudgeReport, Rubric } from '../domain/judge'
import type { Models } from '../engines/engine'
import { modelFamily } from '../engines/model-family'
import { agreementOf } from '../evaluation/judge/agreement-of'
import type { Store } from '../storage/store'
import { createAssembler } from './assemble'
import { createContentsReader } from './contents'
import { type JudgeEncounterParts, judgeEncounter } from './judge-encounter'
import { eventsOfTranscript, type Transcript } from './read-transcript'

/** Who judges by what. `judges` are `VENDOR/NAME`, at least one. */
export type JudgeRequest = {
  judges: readonly string[]
  rubric: Rubric
  samples: number | null
  /** Judges once more without the doctor's filler. */
  control?: boolean
  calibration?: Calibration
  signal: AbortSignal
}

export type JudgedEncounterReport = { encounter: string; report: JudgeReport }

type Source = { catalog: Catalog; models: Models }

/** Cells read at a time. */
const PAGE = 200

/**
 * Judges a stored encounter, or one after another those of a run that can be evaluated, on the content they were played with; nothing is
 * played or stored. Throws `not-found`, and what opening the models throws before anything is judged.
 */
export async function* judgeStored(
  { store, ...source }: Source & { store: Store },
  id: string,
  request: JudgeRequest,
): AsyncGenerator<JudgedEncounterReport> {
  const parts = partsFor(source, request)
  const read = createContentsReader(source.catalog, store)
  for await (const encounterId of encountersOf(store, id)) {
    const encounter = await store.encounter(encounterId)
    if (!encounter) throw new SimulatorError('not-found', `There is no encounter "${encounterId}"`)
    const contents = await read(encounter)
    yield { encounter: encounterId, report: await judgeEncounter(await store.events(encounterId), contents, parts) }
  }
}

/** Judges a conversation from elsewhere against a case. */
export function judgeTranscript(source: Source, transcript: Transcript, subject: Entry<Case>, request: JudgeRequest): Promise<JudgeReport> {
  const { scribe } = createAssembler(source.catalog).forTranscript(subject)
  const events = eventsOfTranscript(transcript, subject, scribe)
  return judgeEncounter(events, { case: subject, persona: null }, partsFor(source, request))
}

/** How far judges agree over several encounters, by dimension and of "all". */
export const agreementOver = (reports: readonly JudgeReport[], { rubric, judges }: JudgeRequest): Record<string, Agreement> =>
  agreementOf(
    rubric.items,
    reports.map(({ judged }) => judged),
    unique(judges),
  )

/** A judge named twice would agree with itself. */
const unique = (judges: readonly string[]) => [...new Set(judges)]

function partsFor({ catalog, models }: Source, { judges, ...request }: JudgeRequest): JudgeEncounterParts {
  return {
    ...request,
    judges: unique(judges).map((judge) => models.model(judge)),
    prompts: catalog.prompts,
    familyOf,
  }
}

/** The family of a model named `VENDOR/NAME`. */
export const familyOf = (model: string): string => modelFamily(model.slice(model.indexOf('/') + 1))

async function* encountersOf(store: Store, id: string): AsyncGenerator<string> {
  if (await store.encounter(id)) return yield id
  if (!(await store.runs.run(id))) throw new SimulatorError('not-found', `There is neither an encounter nor a run "${id}"`)
  for (let offset = 0; ; offset += PAGE) {
    const { cells } = await store.runs.cells(id, { sort: 'index', descending: false, offset, limit: PAGE })
    for (const { status, stopReason, encounterId } of cells) {
      if (status === 'done' && encounterId !== null && !(stopReason !== null && NOT_EVALUABLE.has(stopReason))) yield encounterId
    }
    if (cells.length < PAGE) return
  }
}
