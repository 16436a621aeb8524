import type { Catalog } from '../catalog'
import type { Clock } from '../dialogue/clock'
import { actorSchema } from '../domain/actor'
import type { Encounter, Viewer } from '../domain/encounter'
import { SimulatorError } from '../domain/errors'
import type { PatientPersona } from '../domain/persona'
import { type Models, NO_MODELS } from '../engines/engine'
import type { Store } from '../storage/store'
import { type Assembler, createAssembler } from './assemble'
import { createContentsReader } from './contents'
import { encounterRequestSchema, fits } from './create-encounter'
import { buildDebrief } from './debrief/build-debrief'
import type { DebriefModel } from './debrief/model'
import { createLiveEncounters, type LiveEncounters } from './live/live-encounters'
import type { EncounterListing, RoomModel } from './page-models'
import type { Report } from './report/model'
import { readReport } from './report/read-report'
import { buildRoomModel, listingOf } from './room-model'
import { createRunDesk } from './self-play/desk'
import type { RunDesk, RunOverview } from './self-play/models'
import { priceIn } from './self-play/price-in'

/** Everything an entrance needs, made once in it. Reads go through `authorize`. */
export type Simulator = {
  catalog: Catalog
  store: Store
  assembler: Assembler
  live: LiveEncounters
  /** Starts an encounter as asked for, field by field checked. Throws `invalid-input` or `unknown-name`; without a seed it draws one. */
  create(request: unknown, person: string): Promise<Encounter>
  /** The personas that can be played in a case. */
  personasFor(caseId: string): PatientPersona[]
  /** The room for a person, or null where there is no such encounter or it is not theirs. */
  room(encounterId: string, person: string): Promise<RoomModel | null>
  /** The debrief, once the encounter has ended. */
  debrief(encounterId: string, person: string): Promise<(DebriefModel & Pick<Encounter, 'run'>) | null>
  /** A person's encounters, the unfinished first, then by date. */
  encounters(person: string, limit?: number): Promise<EncounterListing[]>
  /** Self-play runs. */
  runs: RunDesk
  /** The report of one run, or of two that are compared: a few seconds of reading transcripts. */
  report(first: RunOverview, second: RunOverview | null): Promise<Report>
  models: Models
  /** `VENDOR/MODEL` of the models that people may choose here. */
  offered: readonly string[]
  close(): Promise<void>
}

export type SimulatorOptions = {
  catalog: Catalog
  store: Store
  clock: Clock
  newId: () => string
  /** Those that can take a seat or judge; without them only the script plays. */
  models?: Models
  /** `VENDOR/MODEL` of those that people here may choose: calls may cost money. By default none. */
  offered?: readonly string[] | 'any'
  onFault: (encounterId: string, error: unknown) => void
}

/**
 * Who a person is to an encounter. Throws `not-found` where it is not theirs: whether it exists is not told.
 * The encounters of runs are everybody's to read on this installation, as the runs themselves are (decision 008).
 */
export function authorize(encounter: Encounter | null, person: string): Viewer {
  if (!encounter || !isAllowed(encounter, person)) throw new SimulatorError('not-found', 'There is no such encounter')
  if (encounter.run) return { kind: 'observer', person }
  if (encounter.seats.doctor.kind === 'person') return { kind: 'doctor', person }
  if (encounter.seats.patient.kind === 'person') return { kind: 'patient', person }
  return { kind: 'observer', person }
}

const isAllowed = ({ run, owner }: Encounter, person: string) => run !== null || owner === person

export function createSimulator(options: SimulatorOptions): Simulator {
  const { catalog, store, clock } = options
  const assembler = createAssembler(catalog, options.models)
  const desk = createRunDesk(options)
  const { offered = [], models = NO_MODELS } = options
  const mayChoose = (models: readonly (string | null)[]) => {
    const refused = models.find((model) => model !== null && offered !== 'any' && !offered.includes(model))
    if (refused)
      throw new SimulatorError(
        'not-allowed',
        `The model "${refused}" is not offered here. Offered: ${offered === 'any' ? 'any' : offered.join(', ') || 'none'}.`,
      )
  }
  const priceOf = priceIn(models)
  const needPrices = (cost: number | undefined, models: readonly (string | null)[]) => {
    const unpriced = cost === undefined ? null : models.find((model) => model !== null && priceOf(model) === null)
    if (unpriced)
      throw new SimulatorError(
        'invalid-input',
        `The limit of cost cannot be kept: the price list (ANAMNESIS_PRICES) does not say what "${unpriced}" costs. Limit tokens instead.`,
      )
  }
  const live = createLiveEncounters({ ...options, assembler })
  const readContents = createContentsReader(catalog, store)
  const find = async (encounterId: string, person: string) => {
    const encounter = await store.encounter(encounterId)
    return encounter && isAllowed(encounter, person) ? { encounter, viewer: authorize(encounter, person) } : null
  }
  return {
    catalog,
    store,
    assembler,
    live,
    models,
    offered: offered === 'any' ? [] : offered,
    async create(request, person) {
      const asked = encounterRequestSchema.safeParse(request)
      if (asked.success) {
        const wanted = [actorSchema.parse(asked.data.personaId).model, actorSchema.parse(asked.data.doctor).model]
        mayChoose(wanted)
        needPrices(asked.data.cost, wanted)
        return live.create(asked.data, person)
      }
      throw new SimulatorError(
        'invalid-input',
        asked.error.issues.map((issue) => `${issue.path.join('.') || 'request'}: ${issue.message}`).join('; '),
      )
    },
    personasFor: (caseId) => {
      const subject = catalog.case(caseId).value
      return catalog.personas().flatMap((entry) => (fits(entry.value, subject) ? [entry.value] : []))
    },
    async room(encounterId, person) {
      const found = await find(encounterId, person)
      if (!found) return null
      const [contents, events] = await Promise.all([readContents(found.encounter), store.events(encounterId)])
      return buildRoomModel(found.encounter, contents, events, found.viewer, clock.now())
    },
    async debrief(encounterId, person) {
      const found = await find(encounterId, person)
      if (found?.encounter.status !== 'ended') return null
      const [contents, events] = await Promise.all([readContents(found.encounter), store.events(encounterId)])
      const { findings } = catalog.knowledge
      const [{ value: subject }, { value: persona }, { value: policy }] = [contents.case, contents.persona, catalog.policy]
      const debrief = buildDebrief({ case: subject, persona, events, findings, policy })
      return { ...debrief, run: found.encounter.run }
    },
    async encounters(person, limit = 50) {
      const rows = await store.encounters({ owner: person, limit })
      const open = (encounter: Encounter) => (encounter.status === 'ended' ? 1 : 0)
      const sorted = rows.toSorted((a, b) => open(a) - open(b) || b.createdAt.localeCompare(a.createdAt))
      return Promise.all(
        sorted.map(async (encounter) => listingOf(encounter, await readContents(encounter), authorize(encounter, person).kind)),
      )
    },
    runs: {
      ...desk,
      async start(plan, wanted) {
        mayChoose(plan.models)
        assembler.needModels(plan.models.map((model) => ({ model })))
        needPrices(plan.grid.limits.cost, plan.models)
        return desk.start(plan, wanted)
      },
    },
    report: (first, second) => readReport({ catalog, store }, first, second),
    async close() {
      await live.close()
      await store.close()
    },
  }
}
