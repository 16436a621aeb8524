import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { root } from '../../../env'
import { SimulatorError } from '../../../simulators/domain/errors'
import { Skipped, type Subject } from '../figure'

/** The text of a file of the public data; `path` starts at its folder. Throws `Skipped` without the data, `invalid-input` without the file. */
export function readData({ data }: Pick<Subject, 'data'>, path: string): string {
  if (data === null) throw new Skipped('needs the public data: give its folder with --data DIR')
  const whole = join(data, path)
  if (!existsSync(whole)) throw new SimulatorError('invalid-input', `The data has no ${path}: looked for ${whole}`)
  return readFileSync(whole, 'utf8')
}

/** Labels that people wrote, from tests/measure. Throws `Skipped` while there are none, and `invalid-input` where they are not as they should be. */
export function readLabels<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  const path = join(root, 'tests', 'measure', name)
  if (!existsSync(path)) throw new Skipped(`needs the labels tests/measure/${name}, which are not written yet`)
  return parse(readFileSync(path, 'utf8'), schema, `tests/measure/${name}`)
}

/** One JSON object a line. */
export function parseLines<S extends z.ZodType>(text: string, schema: S, file: string): z.infer<S>[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => parse(line, schema, `${file}, line ${index + 1}`))
}

export function parse<S extends z.ZodType>(text: string, schema: S, place: string): z.infer<S> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new SimulatorError('invalid-input', `${place} is no JSON: ${error instanceof Error ? error.message : error}`)
  }
  const { data, error } = schema.safeParse(value)
  if (error)
    throw new SimulatorError(
      'invalid-input',
      `${place}: ${error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
    )
  return data
}
