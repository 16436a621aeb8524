import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../../env'
import { SimulatorError } from '../../simulators/domain/errors'
import type { Condition } from '../../simulators/domain/knowledge'
import { weightedKappa } from '../../simulators/evaluation/agreement'
import { parseYaml, validate } from '../../simulators/yaml-document'
import { parse, readData } from './data/read-data'
import type { Figure, Measurement, Subject } from './figure'
import { bootstrapInterval } from './statistics/bootstrap'

const CONDITIONS = 'ddxplus/release_conditions.json'
const MAPPING = 'cases/knowledge/ddxplus.yaml'

const evidencesSchema = z.record(z.string(), z.unknown())
const theirConditionsSchema = z.record(
  z.string(),
  z.object({ symptoms: evidencesSchema, antecedents: evidencesSchema, severity: z.int().min(1).max(5) }),
)
const mappingSchema = z.strictObject({ schema: z.literal('ddxplus/1'), evidences: z.record(z.string(), z.array(z.string())) })

/** One evidence of a condition that both have. `sayable`: the vocabulary has a finding for it; `listed`: the condition here lists one. */
type Shared = { evidence: string; sayable: boolean; listed: boolean }
type Pair = { ours: string; theirs: string; severity: readonly [ours: number, theirs: number]; shared: Shared[] }

/** Our knowledge beside DDXPlus (Fansi Tchango et al., 2022), over conditions that name one of its. Intervals resample conditions. */
export const ddxplus: Measurement = async ({ data, catalog, verbose }) => {
  const { conditions, findings } = catalog.knowledge
  const theirs = parse(readData({ data }, CONDITIONS), theirConditionsSchema, CONDITIONS)
  const evidences = readMapping(findings)
  const named = Object.entries(conditions).flatMap(([id, condition]) => condition.ddxplus.map((name) => ({ id, condition, name })))
  const unknown = named.filter(({ name }) => !(name in theirs))
  const pairs = named.flatMap(({ id, condition, name }): Pair[] => {
    const other = theirs[name]
    if (other === undefined) return []
    const codes = [...Object.keys(other.symptoms), ...Object.keys(other.antecedents)]
    return [
      {
        ours: id,
        theirs: name,
        severity: [condition.severity, other.severity],
        shared: codes.map((code) => compare(code, condition, evidences)),
      },
    ]
  })
  const severities = (list: readonly Pair[]) => weightedKappa(list.map(({ severity }) => severity))
  const apart = pairs.filter(({ severity: [a, b] }) => Math.abs(a - b) > 1)
  return [
    shareOfEvidences('evidences of DDXPlus that a finding says', pairs, 'sayable', unsaid(pairs, verbose)),
    shareOfEvidences('evidences of DDXPlus that the same condition lists', pairs, 'listed', verbose ? pairs.map(unlistedIn) : []),
    {
      name: 'severity beside DDXPlus, weighted by the square',
      value: severities(pairs),
      unit: 'kappa',
      n: pairs.length,
      of: `pairs of conditions, ${new Set(pairs.map(({ theirs: name }) => name)).size} of its ${Object.keys(theirs).length}`,
      interval: bootstrapInterval(
        pairs.map((pair) => [pair]),
        severities,
      ),
      wanted: null,
      details: [
        `more than one step apart: ${apart.map(({ ours, theirs: name, severity }) => `${ours} ${severity[0]}, ${name} ${severity[1]}`).join('; ') || 'none'}`,
        ...unknown.map(({ id, name }) => `${id} names "${name}", which DDXPlus has not`),
      ],
    },
  ]
}

type Mapping = z.infer<typeof mappingSchema>['evidences']

/** Throws `invalid-content` where the mapping names a finding that is not there. */
function readMapping(findings: Subject['catalog']['knowledge']['findings']): Mapping {
  const document = parseYaml(readFileSync(join(root, MAPPING), 'utf8'), MAPPING)
  const checked = Array.isArray(document) ? { problems: document } : validate(document, mappingSchema)
  if ('problems' in checked)
    throw new SimulatorError('invalid-content', checked.problems.map(({ field, message }) => `${MAPPING} ${field}: ${message}`).join('\n'))
  const wrong = Object.entries(checked.value.evidences).flatMap(([code, ids]) =>
    ids.filter((id) => !(id in findings)).map((id) => `${code} ${id}`),
  )
  if (wrong.length > 0) throw new SimulatorError('invalid-content', `${MAPPING} names findings that are not there: ${wrong.join(', ')}`)
  return checked.value.evidences
}

function compare(evidence: string, condition: Condition, evidences: Mapping): Shared {
  const ours = evidences[evidence] ?? []
  return { evidence, sayable: ours.length > 0, listed: ours.some((id) => id in condition.findings) }
}

function shareOfEvidences(name: string, pairs: readonly Pair[], by: 'sayable' | 'listed', details: string[]): Figure {
  const share = (items: readonly Shared[]) => (items.length === 0 ? null : items.filter((item) => item[by]).length / items.length)
  const clusters = pairs.map(({ shared }) => shared)
  return {
    name,
    value: share(clusters.flat()),
    unit: 'share',
    n: clusters.flat().length,
    of: `evidences of ${pairs.length} pairs of conditions`,
    interval: bootstrapInterval(clusters, share),
    wanted: null,
    details,
  }
}

function unsaid(pairs: readonly Pair[], verbose: boolean): string[] {
  const codes = new Set(pairs.flatMap(({ shared }) => shared.flatMap(({ evidence, sayable }) => (sayable ? [] : [evidence]))))
  return verbose ? [`no finding says: ${[...codes].join(', ')}`] : []
}

const unlistedIn = ({ ours, theirs, shared }: Pair) =>
  `${ours} lists ${shared.filter(({ listed }) => listed).length} of ${shared.length} of ${theirs}; not ${shared.flatMap(({ evidence, listed }) => (listed ? [] : [evidence])).join(' ')}`
