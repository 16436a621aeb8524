import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCatalog } from '#simulators'
import { mappingDocument } from './mapping-document'

const root = join(import.meta.dirname, '..')

writeFileSync(join(root, 'docs', 'mapping.md'), mappingDocument(loadCatalog(root).mapping()))
process.stdout.write('Wrote docs/mapping.md\n')
