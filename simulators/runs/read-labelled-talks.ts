import { readdirSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Catalog, Entry } from '../catalog'
import type { Case } from '../domain/case'
import { ContentError, type Problem, SimulatorError } from '../domain/errors'
import type { Role } from '../domain/identifiers'
import type { Rubric } from '../domain/judge'
import { type LabelledDialogueFile, type LevelLabel, labelledDialogueSchema } from '../domain/labelled-dialogue'
import { problemAt, readYaml, validate, type YamlDocument } from '../yaml-document'
import { notASide, sideOf } from './read-transcript'

/** A conversation with levels that people gave it. `id` is the file's name. */
export type LabelledTalk = { id: string; subject: Entry<Case>; turns: { role: Role; text: string }[]; labels: LevelLabel[] }

/** The item of a judge that says the same as the gold set's level of the answer to a feeling. */
const ITEM_OF_EMPATHY_LEVEL = 'empathy-reply'

/**
 * Labelled conversations: one JSON file, or every one of a folder. Of the gold set's labels only those count that the rubric has an item
 * for. Throws `invalid-input`, or a `ContentError` with file, line and field of every fault.
 */
export function readLabelledTalks(path: string, catalog: Catalog, rubric: Rubric): LabelledTalk[] {
  const problems: Problem[] = []
  const talks = filesAt(path).flatMap((file) => {
    const document = readYaml(file)
    const checked = Array.isArray(document) ? { problems: document } : validate(document, labelledDialogueSchema)
    if (Array.isArray(document) || 'problems' in checked) {
      problems.push(...('problems' in checked ? checked.problems : []))
      return []
    }
    const read = readTalk(document, checked.value, catalog, rubric)
    if ('problems' in read) problems.push(...read.problems)
    return 'talk' in read ? [read.talk] : []
  })
  if (problems.length > 0) throw new ContentError(problems)
  return talks
}

function filesAt(path: string): string[] {
  const status = statSync(path, { throwIfNoEntry: false })
  if (status === undefined) throw new SimulatorError('invalid-input', `There is no file or folder ${path}`)
  if (!status.isDirectory()) return [path]
  const files = readdirSync(path).filter((name) => extname(name) === '.json')
  if (files.length === 0) throw new SimulatorError('invalid-input', `${path} holds no .json file`)
  return files.sort().map((name) => join(path, name))
}

function readTalk(
  document: YamlDocument,
  file: LabelledDialogueFile,
  catalog: Catalog,
  rubric: Rubric,
): { talk: LabelledTalk } | { problems: Problem[] } {
  const problems: Problem[] = []
  const problem = (path: readonly PropertyKey[], message: string) => problems.push(problemAt(document, path, message))
  const subject = catalog.cases().find(({ value }) => value.id === file.case)
  if (!subject) problem(['case'], `there is no case "${file.case}"`)
  const roles = file.turns.map(({ role, speaker }, turn) => {
    const side = sideOf(role ?? speaker)
    if (side === null) problem(['turns', turn, 'role'], notASide(role ?? speaker))
    return side
  })
  const labels = labelsOf(file, rubric)
  labels.forEach((label, at) => {
    // A label of the gold set stands in its turn.
    const place = file.schema === 'gold-dialogue/1' ? ['turns', label.turn!, 'labels', 'empathyLevel'] : ['labels', at]
    for (const [field, message] of faultsOf(label, roles, rubric)) problem([...place, ...field], message)
  })
  if (problems.length > 0 || !subject) return { problems }
  const turns = file.turns.map(({ text }, turn) => ({ role: roles[turn]!, text }))
  return { talk: { id: basename(document.file, extname(document.file)), subject, turns, labels } }
}

function labelsOf(file: LabelledDialogueFile, { items }: Rubric): LevelLabel[] {
  if (file.schema === 'labelled-dialogue/1') return file.labels
  if (!items.some(({ id }) => id === ITEM_OF_EMPATHY_LEVEL)) return []
  return file.turns.flatMap(({ labels }, turn) => {
    const level = labels?.empathyLevel ?? null
    return level === null ? [] : [{ item: ITEM_OF_EMPATHY_LEVEL, turn, level }]
  })
}

/** What of a label cannot be: where in it, and why. */
function faultsOf(
  { item: id, turn, level }: LevelLabel,
  roles: readonly (Role | null)[],
  rubric: Rubric,
): [field: string[], message: string][] {
  const item = rubric.items.find((each) => each.id === id)
  if (!item) return [[['item'], `the rubric ${rubric.name} has no item "${id}"`]]
  const faults: [string[], string][] = []
  if (!Object.hasOwn(item.levels, level)) faults.push([['level'], `is none of ${Object.keys(item.levels).join(', ')}`])
  if (item.scope.unit === 'encounter' && turn !== null) faults.push([['turn'], `"${id}" is of the whole conversation, not of a turn`])
  if (item.scope.unit === 'turn' && (turn === null || roles[turn] !== 'doctor'))
    faults.push([['turn'], turn === null ? `"${id}" is of a turn` : "is no turn of the doctor's"])
  const answers = turn !== null && roles.slice(0, turn).includes('patient')
  if (item.scope.applies === 'cue-open' && faults.length === 0 && !answers)
    faults.push([['turn'], 'answers nobody: the patient has not spoken'])
  return faults
}
