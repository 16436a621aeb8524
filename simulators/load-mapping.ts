import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { ContentError, type Problem } from './domain/errors'
import { type Instrument, instrumentSchema, mappingSchema } from './evaluation/mapping/instrument'
import { type Mapping, mapInstrument, measuredThings } from './evaluation/mapping/mapping'
import { loadRubric, rubricNames } from './judge-rubrics'
import { problemAt, readYaml, validate, type YamlDocument } from './yaml-document'

/** Below the root: `mapping.yaml`, and in `instruments` a file for each instrument. */
const FOLDER = 'simulators/evaluation/mapping'

type Checked<T> = { document: YamlDocument; value: T }
type Named = { id: string; path: readonly PropertyKey[] }

/** The published mapping, checked. Throws a `ContentError` with every problem, each with file, line and field. */
export function loadMapping(root: string): Mapping {
  const problems: Problem[] = []
  const frame = readChecked(root, join(FOLDER, 'mapping.yaml'), mappingSchema, problems)
  const instruments = readdirSync(join(root, FOLDER, 'instruments'))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => readChecked(root, join(FOLDER, 'instruments', file), instrumentSchema, problems) ?? [])
  if (!frame || problems.length > 0) throw new ContentError(problems)

  const { statements, measures, own } = frame.value
  const rubrics = rubricNames(root).map((name) => loadRubric(root, name))
  const known = measuredThings(rubrics, measures)
  const unknown = (document: YamlDocument, named: readonly Named[]) =>
    named.filter(({ id }) => !known.has(id)).map(({ id, path }) => problemAt(document, path, `names "${id}", which is not measured here`))
  problems.push(
    ...unknown(
      frame.document,
      own.map(({ id }, at) => ({ id, path: ['own', at, 'id'] })),
    ),
    ...instruments.flatMap(({ document, value }) => [...misnamed(document, value), ...unknown(document, namedIn(value))]),
  )
  if (problems.length > 0) throw new ContentError(problems)
  return {
    statements,
    instruments: instruments.map(({ value }) => mapInstrument(value, known)),
    own: own.map(({ id, why }) => ({ measured: known.get(id)!, why })),
  }
}

function readChecked<S extends z.ZodType>(root: string, file: string, schema: S, problems: Problem[]): Checked<z.infer<S>> | null {
  const document = readYaml(join(root, file), file)
  const checked = Array.isArray(document) ? { problems: document } : validate(document, schema)
  if (!Array.isArray(document) && 'value' in checked) return { document, value: checked.value }
  if ('problems' in checked) problems.push(...checked.problems)
  return null
}

function misnamed(document: YamlDocument, { id }: Instrument): Problem[] {
  const file = basename(document.file, '.yaml')
  return id === file ? [] : [problemAt(document, ['id'], `is "${id}", but the file is named "${file}"`)]
}

const namedIn = ({ groups }: Instrument): Named[] =>
  groups.flatMap(({ asks }, group) =>
    asks.flatMap(({ by }, ask) => by.map((id, at) => ({ id, path: ['groups', group, 'asks', ask, 'by', at] }))),
  )
