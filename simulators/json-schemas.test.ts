import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { jsonSchemas } from './json-schemas'

const folder = join(import.meta.dirname, '..', 'schemas')

it('the committed JSON Schemas are those of the zod schemas: npm run schemas writes them', () => {
  const committed = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
  expect(committed).toEqual(jsonSchemas())
})

it('a case schema lets a default be left out and refuses an unknown key', () => {
  const { properties, required, additionalProperties } = JSON.parse(jsonSchemas()['case.schema.json']!)
  expect(properties.schema.const).toBe('case/1')
  expect(required).toContain('station')
  expect(required).not.toContain('contentNotes')
  expect(additionalProperties).toBe(false)
})
