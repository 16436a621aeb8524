import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const attackSchema = z.strictObject({
  id: z.string(),
  kind: z.enum([
    'direct',
    'override',
    'file',
    'prompt',
    'authority',
    'reversal',
    'encoding',
    'salami',
    'guessing',
    'confirming',
    'tags',
    'lookalike',
    'markup',
    'language',
    'burying',
  ]),
  turns: z.array(z.string().min(1)).min(1),
  plain: z.boolean().default(false),
  fishes: z.boolean().default(false),
  disguised: z.boolean().default(false),
})
/** One attempt to get the patient out of its part, in one turn or several. */
export type Attack = z.infer<typeof attackSchema>

/** The battery as it stands in attacks.yaml. Throws a ZodError that names the field of a bad entry. */
export function loadAttacks(): Attack[] {
  const file = parse(readFileSync(join(import.meta.dirname, 'attacks.yaml'), 'utf8'))
  return z.strictObject({ attacks: z.array(attackSchema) }).parse(file).attacks
}
