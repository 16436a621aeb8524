import type { ConditionId, FindingId } from '../../../domain/identifiers'
import type { ChartFinding, Condition, Finding, Knowledge, Likelihood } from '../../../domain/knowledge'
import { pointersTo } from '../../../knowledge/danger'
import { wordProbability } from '../../../knowledge/likelihood'

/** What one look-up tells at most, in characters and in findings or conditions. */
const LONGEST = 850
const MOST_LISTED = 12
const MOST_POINTERS = 6
const MOST_SUGGESTIONS = 8

const LEVELS = [
  [0.9, 'always'],
  [0.75, 'usual'],
  [0.5, 'common'],
  [0.25, 'sometimes'],
  [0.1, 'uncommon'],
  [0.03, 'rare'],
  [0, 'never'],
] as const
const levelOf = (likelihood: Likelihood): string => LEVELS.find(([from]) => wordProbability(likelihood) >= from)![1]

/** What the knowledge base says of one condition or finding, by name, bounded; where nothing has the name, what comes near it. */
export function lookUp(knowledge: Knowledge, about: string): string {
  const condition = best(about, Object.entries(knowledge.conditions), ([id, { name, aliases, lay }]) => [id, name, ...aliases, lay])
  const finding = best(about, Object.entries(knowledge.findings), ([id, each]) => [id, ...namesOf(each)])
  if (!condition && !finding) return suggestions(knowledge, about)
  const told =
    condition && (!finding || condition.match >= finding.match)
      ? ofCondition(...condition.entry, knowledge)
      : ofFinding(...finding!.entry, knowledge)
  return told.length > LONGEST ? `${told.slice(0, LONGEST)}...` : told
}

const namesOf = (finding: Finding): readonly string[] => ('chart' in finding ? finding.names : finding.lay)
const spoken = (id: string) => id.replaceAll('-', ' ')
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The entry of which a name equals what is asked for (match 2), or else has all of its words, or it all of the name's (1). */
function best<Entry>(about: string, entries: readonly Entry[], names: (entry: Entry) => readonly string[]) {
  const asked = wordsOf(about)
  const matches = entries.flatMap((entry) => {
    const match = Math.max(...names(entry).map((name) => nameMatch(asked, wordsOf(name))))
    return match > 0 ? [{ entry, match }] : []
  })
  return matches.sort((a, b) => b.match - a.match)[0] ?? null
}

function nameMatch(asked: readonly string[], name: readonly string[]): number {
  if (asked.length === 0 || name.length === 0) return 0
  if (asked.join(' ') === name.join(' ')) return 2
  const all = (few: readonly string[], many: readonly string[]) => few.every((word) => many.includes(word))
  return all(asked, name) || all(name, asked) ? Math.min(asked.length, name.length) / Math.max(asked.length, name.length) : 0
}

function ofCondition(id: ConditionId, condition: Condition, knowledge: Knowledge): string {
  const listed = Object.entries(condition.findings).flatMap(([finding, likelihood]) => statements(finding, likelihood))
  const byLevel = LEVELS.map(([, level]) => ({ level, findings: listed.filter((each) => each.level === level).map(({ says }) => says) }))
    .filter(({ findings }) => findings.length > 0)
    .map(({ level, findings }) => `${level}: ${findings.slice(0, MOST_LISTED).join(', ')}`)
  const pointers = (['history', 'chart'] as const).flatMap((kind) => pointersTo(knowledge, id, kind)).slice(0, MOST_POINTERS)
  return [
    `${condition.name}${condition.mustNotMiss ? ' (must not be missed)' : ''}, severity ${condition.severity} of 5 where 1 is life at stake.`,
    pointers.length > 0 ? `Points at it most: ${pointers.map(({ finding }) => spoken(finding)).join(', ')}.` : '',
    `How often found: ${byLevel.join('; ')}.`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function statements(finding: FindingId, likelihood: Condition['findings'][string]): { says: string; level: string }[] {
  return typeof likelihood === 'object'
    ? Object.entries(likelihood).map(([value, each]) => ({ says: `${spoken(finding)} ${spoken(value)}`, level: levelOf(each) }))
    : [{ says: spoken(finding), level: levelOf(likelihood) }]
}

function ofFinding(id: FindingId, finding: Finding, knowledge: Knowledge): string {
  const how = 'chart' in finding ? shownBy(finding, knowledge) : `Asked as: "${finding.questions[0]}"`
  const having = Object.values(knowledge.conditions)
    .flatMap(({ name, mustNotMiss, findings }) =>
      findings[id] === undefined
        ? []
        : statements(id, findings[id]).map(({ says, level }) => ({
            level,
            says: `${name}${mustNotMiss ? ' (must not be missed)' : ''}: ${level}${says === spoken(id) ? '' : ` ${says.slice(spoken(id).length + 1)}`}`,
          })),
    )
    .sort((a, b) => rankOf(a.level) - rankOf(b.level))
    .slice(0, MOST_LISTED)
  const listed = having.length > 0 ? `Found in ${having.map(({ says }) => says).join('; ')}.` : 'No condition is told apart by it.'
  return `${spoken(id)}. ${how} ${listed}`
}

/** The examination or test that shows a finding, with all else it shows. */
function shownBy({ chart, names }: ChartFinding, { findings }: Knowledge): string {
  const shown = Object.entries(findings).flatMap(([id, other]) =>
    'chart' in other && other.chart === chart && other.names[0] === names[0] ? [spoken(id)] : [],
  )
  return `Shown by ${chart}: ${names[0]}, which can show ${shown.slice(0, MOST_LISTED).join(', ')}.`
}

const rankOf = (level: string) => LEVELS.findIndex(([, each]) => each === level)

function suggestions({ conditions, findings }: Knowledge, about: string): string {
  const asked = wordsOf(about).filter((word) => word.length > 3)
  const near = [...Object.values(conditions).map(({ name }) => name), ...Object.keys(findings).map(spoken)].filter((name) =>
    asked.some((word) => wordsOf(name).some((other) => other.startsWith(word.slice(0, 5)))),
  )
  const hint = near.length > 0 ? ` Near it: ${near.slice(0, MOST_SUGGESTIONS).join(', ')}.` : ''
  return `The knowledge base has nothing called "${about}".${hint}`
}
