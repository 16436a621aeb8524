import { readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { contentHash } from './content-hash'
import { ContentError, type Problem, SimulatorError } from './domain/errors'
import { type JudgeItem, judgeItemSchema, type Rubric } from './domain/judge'
import { problemAt, readYaml, validate } from './yaml-document'

/** Below the root: a folder for each rubric, and in it a file for each item. */
const FOLDER = 'simulators/evaluation/judge-items'

/** The rubrics that there are. */
export function rubricNames(root: string): string[] {
  return readdirSync(join(root, FOLDER), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** One rubric, checked. Throws `unknown-name`, or a `ContentError` with every problem, each with file, line and field. */
export function loadRubric(root: string, name: string): Rubric {
  const names = rubricNames(root)
  if (!names.includes(name)) throw new SimulatorError('unknown-name', `There is no rubric "${name}". Known: ${names.join(', ') || 'none'}.`)
  const items = readItems(root, join(root, FOLDER, name))
  return { name, hash: contentHash(items), items }
}

function readItems(root: string, folder: string): JudgeItem[] {
  const problems: Problem[] = []
  const items = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const document = readYaml(join(folder, file), relative(root, join(folder, file)))
      if (Array.isArray(document)) {
        problems.push(...document)
        return []
      }
      const checked = validate(document, judgeItemSchema)
      if ('problems' in checked) {
        problems.push(...checked.problems)
        return []
      }
      if (checked.value.id !== basename(file, '.yaml'))
        problems.push(problemAt(document, ['id'], `is "${checked.value.id}", but the file is named "${basename(file, '.yaml')}"`))
      return [checked.value]
    })
  if (problems.length > 0) throw new ContentError(problems)
  return items
}
