import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { z } from 'zod'
import { checkReferences } from './case-references'
import { contentHash } from './content-hash'
import { type Case, caseSchema } from './domain/case'
import { ContentError, type Problem, SimulatorError } from './domain/errors'
import type { Rubric } from './domain/judge'
import { conditionsFileSchema, findingsFileSchema, type Knowledge } from './domain/knowledge'
import {
  type AnyDoctor,
  anyDoctorSchema,
  type DoctorAgent,
  type DoctorPersona,
  type PatientPersona,
  patientPersonaSchema,
} from './domain/persona'
import { type Policy, policySchema } from './domain/policy'
import { createPrompts, type Prompts } from './engines/prompts'
import type { Mapping } from './evaluation/mapping/mapping'
import { loadRubric } from './judge-rubrics'
import { loadMapping } from './load-mapping'
import { problemAt, readYaml, validate, type YamlDocument } from './yaml-document'

/** A piece of content with the hash of its parsed value and the file it came from. */
export type Entry<T> = { value: T; hash: string; file: string }

/** Everything people author, loaded and checked once. Look-ups of an unknown name throw `unknown-name` and say what there is. */
export type Catalog = {
  knowledge: Knowledge
  /** What models are told. */
  prompts: Prompts
  /** What judges judge by; read at the first asking. Throws as a look-up does, and a `ContentError`. */
  rubric(name: string): Rubric
  /** What of published instruments is measured; read at the first asking, and kept. Throws a `ContentError`. */
  mapping(): Mapping
  /** The weights that encounters are scored with. */
  policy: Entry<Policy>
  cases(): Entry<Case>[]
  case(id: string): Entry<Case>
  personas(): Entry<PatientPersona>[]
  persona(id: string): Entry<PatientPersona>
  /** Scripted ones. */
  doctors(): Entry<DoctorPersona>[]
  /** Those that a model plays. */
  agents(): Entry<DoctorAgent>[]
  doctor(id: string): Entry<AnyDoctor>
  /** What was left out and why; empty unless loaded leniently. */
  problems: readonly Problem[]
}

const isScripted = (entry: Entry<AnyDoctor>): entry is Entry<DoctorPersona> => entry.value.schema === 'doctor-persona/1'
const isAgent = (entry: Entry<AnyDoctor>): entry is Entry<DoctorAgent> => entry.value.schema === 'doctor-agent/1'

type Read = { documents: YamlDocument[]; problems: Problem[] }

/**
 * Loads `cases`, `personas` and `cases/knowledge` below `root`. Throws a `ContentError` with every problem, each with file, line and
 * field. With `lenient`, files with problems are left out and the problems are returned: for lint, which reports them all.
 */
export function loadCatalog(root: string, options: { lenient?: boolean } = {}): Catalog {
  const problems: Problem[] = []
  const read = (folder: string) => {
    const { documents, problems: found } = readFolder(root, folder)
    problems.push(...found)
    return documents
  }
  const knowledge = loadKnowledge(read('cases/knowledge/findings'), read('cases/knowledge/conditions'), problems)
  const cases = loadEach(read('cases'), caseSchema, problems, (document, value) => checkReferences(document, value, knowledge))
  const personas = loadPersonas(read('personas/patients'), patientPersonaSchema, problems)
  const doctors = loadPersonas(read('personas/doctors'), anyDoctorSchema, problems)
  const policies = loadEach(read('simulators/evaluation/policy'), policySchema, problems)
  if (problems.length > 0 && !options.lenient) throw new ContentError(problems)
  let mapping: Mapping | null = null
  return {
    knowledge,
    prompts: loadPrompts(root),
    rubric: (name) => loadRubric(root, name),
    mapping: () => {
      mapping ??= loadMapping(root)
      return mapping
    },
    policy: lookUp(policies, 'policy', 'default'),
    problems,
    cases: () => [...cases.values()],
    case: (id) => lookUp(cases, 'case', id),
    personas: () => [...personas.values()],
    persona: (id) => lookUp(personas, 'persona', id),
    doctors: () => [...doctors.values()].filter(isScripted),
    agents: () => [...doctors.values()].filter(isAgent),
    doctor: (id) => lookUp(doctors, 'doctor', id),
  }
}

/** A catalogue that holds one more case, in the place of any of the same name. */
export const withCase = (catalog: Catalog, entry: Entry<Case>): Catalog => ({
  ...catalog,
  cases: () => [...catalog.cases().filter(({ value }) => value.id !== entry.value.id), entry],
  case: (id) => (id === entry.value.id ? entry : catalog.case(id)),
})

/** Reads one case file from anywhere, checked against a catalogue's knowledge. */
export function readCase(
  path: string,
  knowledge: Knowledge,
  file = path,
): { entry?: Entry<Case>; document?: YamlDocument; problems: Problem[] } {
  const document = readYaml(path, file)
  if (Array.isArray(document)) return { problems: document }
  const checked = validate(document, caseSchema)
  if ('problems' in checked) return { document, problems: checked.problems }
  const problems = checkReferences(document, checked.value, knowledge)
  return { document, entry: { value: checked.value, hash: contentHash(checked.value), file }, problems }
}

function readFolder(root: string, folder: string): Read {
  const path = join(root, folder)
  let names: string[]
  try {
    names = readdirSync(path)
      .filter((name) => name.endsWith('.yaml'))
      .sort()
  } catch (error) {
    return {
      documents: [],
      problems: [
        {
          file: folder,
          line: null,
          field: '',
          message: `cannot be read: ${error instanceof Error ? error.message : error}`,
          severity: 'error',
        },
      ],
    }
  }
  const read = names.map((name) => readYaml(join(path, name), relative(root, join(path, name))))
  return {
    documents: read.filter((entry): entry is YamlDocument => !Array.isArray(entry)),
    problems: read.filter((entry): entry is Problem[] => Array.isArray(entry)).flat(),
  }
}

/** A folder of content alone, as lint reads, has none. */
function loadPrompts(root: string): Prompts {
  const folder = join(root, 'simulators', 'prompts')
  const texts = Object.fromEntries(
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => [basename(name, '.md'), readFileSync(join(folder, name), 'utf8')]),
  )
  return createPrompts(texts, contentHash(texts))
}

function loadEach<S extends z.ZodType<{ id: string }>>(
  documents: readonly YamlDocument[],
  schema: S,
  problems: Problem[],
  check: (document: YamlDocument, value: z.infer<S>) => Problem[] = () => [],
  contentOf: (document: YamlDocument) => unknown = (document) => document.value,
): Map<string, Entry<z.infer<S>>> {
  const entries = new Map<string, Entry<z.infer<S>>>()
  for (const document of documents) {
    const checked = validate(document, schema, contentOf(document))
    const found = 'problems' in checked ? checked.problems : [...checkName(document, checked.value.id), ...check(document, checked.value)]
    problems.push(...found)
    if ('value' in checked && found.length === 0) {
      entries.set(checked.value.id, { value: checked.value, hash: contentHash(checked.value), file: document.file })
    }
  }
  return entries
}

function checkName(document: YamlDocument, id: string): Problem[] {
  const expected = basename(document.file, '.yaml')
  return id === expected ? [] : [problemAt(document, ['id'], `is "${id}", but the file is named "${expected}"`)]
}

/** Personas may start from another by `extends`: fields that a file leaves out come from there, lists are replaced whole. */
function loadPersonas<S extends z.ZodType<{ id: string }>>(documents: readonly YamlDocument[], schema: S, problems: Problem[]) {
  const byId = new Map(documents.map((document) => [String((document.value as { id?: unknown } | null)?.id), document]))
  const merged = (document: YamlDocument, seen: readonly string[]): unknown => {
    const value = document.value as { id?: string; extends?: string } | null
    if (typeof value?.extends !== 'string') return value
    const base = byId.get(value.extends)
    if (!base || seen.includes(value.extends)) {
      problems.push(problemAt(document, ['extends'], base ? 'extends itself' : `no persona "${value.extends}"`))
      return value
    }
    return merge(merged(base, [...seen, value.extends]), value)
  }
  return loadEach(documents, schema, problems, undefined, (document) =>
    merged(document, [String((document.value as { id?: unknown } | null)?.id)]),
  )
}

function merge(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over
  const result: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over)) result[key] = key in base ? merge(base[key], value) : value
  return result
}

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)

function loadKnowledge(
  findingDocuments: readonly YamlDocument[],
  conditionDocuments: readonly YamlDocument[],
  problems: Problem[],
): Knowledge {
  const knowledge: Knowledge = { findings: {}, conditions: {} }
  const add = <T>(into: Record<string, T>, document: YamlDocument, field: string, entries: Record<string, T>) => {
    for (const [id, entry] of Object.entries(entries)) {
      if (id in into) problems.push(problemAt(document, [field, id], `"${id}" is defined twice`))
      into[id] = entry
    }
  }
  for (const document of findingDocuments) {
    const checked = validate(document, findingsFileSchema)
    if ('problems' in checked) problems.push(...checked.problems)
    else add(knowledge.findings, document, 'findings', checked.value.findings)
  }
  for (const document of conditionDocuments) {
    const checked = validate(document, conditionsFileSchema)
    if ('problems' in checked) {
      problems.push(...checked.problems)
      continue
    }
    add(knowledge.conditions, document, 'conditions', checked.value.conditions)
    for (const [id, condition] of Object.entries(checked.value.conditions)) {
      for (const finding of Object.keys(condition.findings)) {
        if (!(finding in knowledge.findings))
          problems.push(problemAt(document, ['conditions', id, 'findings', finding], `no finding "${finding}" in cases/knowledge/findings`))
      }
    }
  }
  return knowledge
}

function lookUp<T>(entries: ReadonlyMap<string, Entry<T>>, kind: string, id: string): Entry<T> {
  const entry = entries.get(id)
  if (entry) return entry
  throw new SimulatorError('unknown-name', `There is no ${kind} "${id}". Known: ${[...entries.keys()].join(', ') || 'none'}.`)
}
