import type { Catalog, Entry } from '../../catalog'
import { contentHash } from '../../content-hash'
import { actorSchema } from '../../domain/actor'
import { ContentError } from '../../domain/errors'
import type { AnyDoctor, Skill } from '../../domain/persona'
import type { Cell } from '../../domain/run'
import type { Price } from '../../engines/engine'
import { type Cast, castDoctor, castPatient } from '../actors'
import { fits } from '../create-encounter'
import { judgesOf, judgingsOf } from './cell-judge'
import { estimateModels } from './estimate-models'
import type { RunPlan } from './models'
import { type ReadGrid, readGrid } from './read-grid'

/** Turns a second of scripted agents with scores on two cores: what a dry run reckons with. */
const SCRIPTED_RATE = 300
/** Turns of both sides that a scripted doctor takes beside its questions: greeting, summaries, explaining, closing. */
const TURNS_AROUND_QUESTIONS = 16

/** What an agent comes to before it concludes, as far as seen. */
const TURNS_OF_AN_AGENT = 30

type Point = Omit<Cell, 'index'>

/** What a grid comes to. Throws a `ContentError` with file, line and field. `priceOf`: of a model, null where it is not known. */
export function planRun(catalog: Catalog, text: string, file: string, priceOf: (model: string) => Price | null): RunPlan {
  const read = readGrid(catalog, text, file)
  const { pairs, leftOut } = pairsOf(catalog, read)
  if (pairs.length === 0) throw new ContentError([read.problemAt(['patients'], 'no persona fits a case of this grid')])
  const points = pairs.flatMap((pair) => read.doctors.flatMap((doctor) => read.seeds.map((seed): Point => ({ ...pair, doctor, seed }))))
  const hash = identityOf(catalog, read, points)
  const expected = expectedTurns(catalog, read)
  const cells = longestFirst(points, expected)
  const models = modelsOf(read)
  const turns = cells.reduce((sum, cell) => sum + expected(cell), 0)
  return {
    id: hash.slice(0, 12),
    hash,
    grid: read.grid,
    models,
    counts: { cases: read.caseIds.length, personas: read.personaIds.length, doctors: read.doctors.length, seeds: read.seeds.length },
    cells,
    leftOut,
    estimate: {
      turns,
      seconds: models.length > 0 ? null : turns / SCRIPTED_RATE,
      ...estimateModels(cells, { catalog, turns: expected, judges: judgingsOf(read.grid), priceOf }),
    },
  }
}

function pairsOf(catalog: Catalog, { caseIds, personaIds }: ReadGrid) {
  const pairs: { caseId: string; personaId: string }[] = []
  const leftOut: { caseId: string; personaId: string; why: string }[] = []
  for (const caseId of caseIds) {
    for (const personaId of personaIds) {
      if (fits(castPatient(catalog, personaId).entry.value, catalog.case(caseId).value)) pairs.push({ caseId, personaId })
      else leftOut.push({ caseId, personaId, why: 'the persona is of another age, sex or speaker than the case' })
    }
  }
  return { pairs, leftOut }
}

/** Everything that decides what is played and how it is scored; neither names, order, thresholds nor budgets do. */
function identityOf(catalog: Catalog, read: ReadGrid, points: readonly Point[]): string {
  const { grid } = read
  const [models, judges] = [modelsOf(read), judgesOf(grid)]
  const patients = byWord(
    points.map(({ personaId }) => personaId),
    (word) => identity(castPatient(catalog, word)),
  )
  const doctors = byWord(
    points.map(({ doctor }) => doctor),
    (word) => identity(castDoctor(catalog, word)),
  )
  const played = points.map(({ caseId, personaId, doctor, seed }) =>
    [catalog.case(caseId).hash, patients.get(personaId), doctors.get(doctor), seed].join(' '),
  )
  return contentHash({
    schema: 'run/1',
    played: played.sort(),
    turns: grid.limits.turns,
    ...(grid.limits.tokens !== undefined && { tokens: grid.limits.tokens }),
    ...(models.length > 0 && { prompts: catalog.prompts.hash }),
    evaluate:
      judges.length === 0 ? { judge: 'none' } : { ...grid.evaluate, judge: judges, rubric: catalog.rubric(grid.evaluate.rubric).hash },
    policy: catalog.policy.hash,
    knowledge: contentHash(catalog.knowledge),
  })
}

/** Of every seat, and the judges. */
const modelsOf = ({ grid, personaIds, doctors }: ReadGrid) => [
  ...new Set([...[...personaIds, ...doctors].flatMap((word) => actorSchema.parse(word).model ?? []), ...judgesOf(grid)]),
]

/** Content, and the model that speaks it. */
const identity = ({ entry, seat }: Cast<unknown>) => [entry.hash, seat.model ?? ''].join('@').replace(/@$/, '')

const byWord = <T>(words: readonly string[], read: (word: string) => T) => new Map([...new Set(words)].map((word) => [word, read(word)]))

/** By the doctor's skill: what makes encounters long or short is above all how many questions are asked. */
function expectedTurns(catalog: Catalog, { grid, doctors }: ReadGrid): (point: Point) => number {
  const turns = ({ value }: Entry<AnyDoctor>) => (value.schema === 'doctor-persona/1' ? turnsOf(value.skill) : TURNS_OF_AN_AGENT)
  const byDoctor = byWord(doctors, (word) => Math.min(grid.limits.turns, turns(castDoctor(catalog, word).entry)))
  return ({ doctor }) => byDoctor.get(doctor) ?? grid.limits.turns
}

const turnsOf = ({ questions: [, most], openTurns, background }: Skill) =>
  Math.round(2 * (most + openTurns + background * 12) + TURNS_AROUND_QUESTIONS)

/** The longest come first, so that none is left to run alone at the end; what is equal keeps the order of the grid. */
function longestFirst(points: readonly Point[], expected: (point: Point) => number): Cell[] {
  return points.toSorted((a, b) => expected(b) - expected(a)).map((point, index) => ({ index, ...point }))
}
