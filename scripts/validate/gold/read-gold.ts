import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../../../env'
import { SimulatorError } from '../../../simulators/domain/errors'
import type { TurnReading } from '../../../simulators/domain/ledger'
import { actSchema, domainSchema } from '../../../simulators/domain/vocabulary'
import { goldFiles, goldTalk } from '../../../tests/validation/metamorphic/corpus'
import { turnScores } from '../../../tests/validation/metamorphic/relation'
import { type Reading, read } from '../../../tests/validation/metamorphic/talk'
import { parse } from '../../measure/data/read-data'

const GOLD = ['tests', 'validation', 'gold']
const SECOND_READING = ['tests', 'validation', 'second-reading']

const exploration = z.union([z.literal(0), z.literal(1), z.literal(2)])
const readingSchema = z.object({
  form: z.enum(['open', 'closed', 'leading']).nullable().describe("Of the turn's first real question"),
  domains: z.array(domainSchema.nullable()).describe('One for each question, in order; null outside of the history'),
  targets: z.array(z.string()).describe('Facts of the case that the turn asks for'),
  cueOpen: z.boolean(),
  empathyLevel: z.int().min(0).max(6).nullable(),
  exploration: exploration.nullable(),
})
/** What one reader says of a doctor's turn. */
export type Labels = z.infer<typeof readingSchema>
const labelsSchema = readingSchema.extend({ acts: z.array(actSchema) })
const secondSchema = z.object({ turns: z.array(readingSchema.extend({ turn: z.int() })) })
const dialogueSchema = z.object({ turns: z.array(z.object({ turn: z.int(), role: z.string(), labels: labelsSchema.optional() })) })

/** One doctor's turn as it was labelled and as the program reads it, the feelings before it being those that were marked. */
export type GoldTurn = {
  dialogue: string
  turn: number
  text: string
  labels: z.infer<typeof labelsSchema>
  /** What a second reader says, who saw neither the first labels nor the program. */
  second: Labels
  read: { reading: TurnReading; asked: readonly string[]; cueOpen: boolean; level: number | null; exploration: number | null }
}

/** The labelled dialogues, each with its doctor's turns. */
export function readGold(): GoldTurn[][] {
  return goldFiles().map((file) => {
    const place = join(...GOLD, file)
    const { turns } = parse(readFileSync(join(root, place), 'utf8'), dialogueSchema, place)
    const secondPlace = join(...SECOND_READING, file)
    const again = parse(readFileSync(join(root, secondPlace), 'utf8'), secondSchema, secondPlace)
    const heard = read(goldTalk(file))
    return turns.flatMap(({ turn, role, labels }, at): GoldTurn[] => {
      if (role !== 'doctor') return []
      if (labels === undefined) throw new SimulatorError('invalid-input', `${place}: turn ${turn} has no labels`)
      const second = again.turns.find((each) => each.turn === turn)
      if (second === undefined) throw new SimulatorError('invalid-input', `${secondPlace}: turn ${turn} has no labels`)
      return [{ dialogue: file, turn, labels, second, ...readTurn(heard, at) }]
    })
  })
}

function readTurn(heard: Reading, at: number): Pick<GoldTurn, 'text' | 'read'> {
  const { text, reading, ledger, openCue } = heard.doctorTurns.find(({ turn }) => turn === at)!
  const { level = null, exploration: explored = null } = turnScores(heard, at).empathy.parts ?? {}
  return { text, read: { reading, asked: ledger.asked, cueOpen: openCue !== null, level, exploration: explored } }
}
