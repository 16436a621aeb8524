import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../env'
import { mappingDocument } from '../scripts/mapping-document'
import { loadMapping } from '../simulators/load-mapping'

it('docs/mapping.md says what the mapping says: npm run mapping writes it', () => {
  expect(readFileSync(join(root, 'docs', 'mapping.md'), 'utf8')).toBe(mappingDocument(loadMapping(root)))
})
