import { z } from 'zod'

type Tree = { finding: string; because: Tree[] }
const tree: z.ZodType<Tree> = z.strictObject({
  finding: z.string().max(12),
  get because() {
    return z.array(tree).max(2)
  },
})

/** Shapes that agents and judges ask for, and every corner of a schema that a grammar has to know. */
export const ANSWER_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  text: z.strictObject({ reply: z.string().max(80) }),
  'not empty': z.strictObject({ reply: z.string().min(1).max(40) }),
  choice: z.strictObject({ urgency: z.enum(['now', 'today', 'this week', 'never']) }),
  'one value': z.strictObject({ kind: z.literal('question'), ready: z.literal(true), left: z.literal(0) }),
  'yes or no': z.strictObject({ done: z.boolean(), why: z.string().max(60) }),
  level: z.strictObject({ level: z.int().min(0).max(4) }),
  range: z.strictObject({ pulse: z.int().min(37).max(214), offset: z.int().min(-12).max(5) }),
  probability: z.strictObject({ probability: z.number().min(0).max(1) }),
  'open range': z.strictObject({ dose: z.number().positive().max(2.5), change: z.number().gt(-1).lt(1) }),
  narrow: z.strictObject({ ratio: z.number().min(0.2).max(0.8), half: z.number().multipleOf(0.5).min(0).max(3) }),
  'null or not': z.strictObject({ quote: z.string().max(40).nullable(), level: z.int().min(1).max(5).nullable() }),
  'may be missing': z.strictObject({
    a: z.string().max(8).optional(),
    b: z.int().min(0).max(9),
    c: z.boolean().optional(),
    d: z.null().optional(),
  }),
  list: z.strictObject({ questions: z.array(z.string().max(30)).min(1).max(3) }),
  'list of objects': z.strictObject({
    differential: z
      .array(z.strictObject({ condition: z.string().max(30), probability: z.number().min(0).max(1) }))
      .min(2)
      .max(4),
  }),
  'lists in lists': z.strictObject({ rows: z.array(z.array(z.enum(['a', 'b', 'c'])).max(3)).max(3) }),
  pair: z.strictObject({ span: z.tuple([z.int().min(0).max(99), z.string().max(10)]) }),
  'one of several': z.strictObject({
    act: z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('say'), text: z.string().max(60) }),
      z.strictObject({
        type: z.literal('order'),
        tests: z
          .array(z.enum(['ecg', 'troponin', 'x-ray']))
          .min(1)
          .max(3),
      }),
      z.strictObject({ type: z.literal('diagnose'), conditions: z.array(z.string().max(20)).length(2) }),
    ]),
  }),
  'by name': z.strictObject({ levels: z.record(z.enum(['opening', 'empathy', 'closing']), z.int().min(0).max(3)) }),
  tree: z.strictObject({ root: tree }),
  everything: z.strictObject({
    on: z.iso.date(),
    'with "quotes" and \\': z.string().max(10),
    nested: z.strictObject({ deep: z.strictObject({ er: z.array(z.strictObject({ 'x-y': z.boolean().nullable() })).max(2) }) }),
    either: z.union([z.string().max(10), z.int().min(0).max(100), z.boolean()]),
  }),
}
