import { createRandom } from '../../dialogue/randomness'
import { type Axes, axesSchema, patientBiasSchema, personalitySchema } from '../../domain/persona'

const KEY = { case: 'axes', persona: 'drawn', doctor: 'none', turn: 0 }
const TOPICS = { mood: 7, alcohol: 7, smoking: 7, family: 7, money: 7, weight: 7, sexual: 7 } as const

/** A point drawn from all combinations of the axes, level by level: what a grid of personas could hold. The same seed gives the same point. */
export function drawnAxes(seed: number): Partial<Axes> {
  const { language, literacy, recall, confusion, emotion } = axesSchema.shape
  const draw = <T>(purpose: string, levels: readonly T[]): T => createRandom({ ...KEY, seed, purpose }).pick(levels)
  const name = draw('bias', [null, ...patientBiasSchema.options])
  return {
    personality: draw('personality', personalitySchema.options),
    language: draw('language', language.unwrap().options),
    literacy: draw('literacy', literacy.unwrap().options),
    recall: draw('recall', recall.unwrap().options),
    confusion: draw('confusion', confusion.unwrap().options),
    emotion: draw('emotion', emotion.unwrap().options),
    trust: draw('trust', [
      { start: 3, slope: 1 },
      { start: 5, slope: 1 },
      { start: 7, slope: 1 },
    ]),
    sensitive: draw('sensitive', [{}, TOPICS]),
    frame: {
      decides: draw('decides', ['self', 'family']),
      address: draw('address', ['informal', 'formal']),
      ...{ explains: null, remedies: null, taboo: [] },
    },
    bias: name === null ? [] : [{ name, about: 'somebody on my street' }],
  }
}
