import type { z } from 'zod'
import type { Knowledge } from '../../domain/knowledge'
import type { DoctorAgent, doctorBiasSchema } from '../../domain/persona'
import type { Prompts } from '../../engines/prompts'

type BiasName = z.infer<typeof doctorBiasSchema>

/** What a bias is about where a persona does not say; null for those that are about nothing in particular. */
const USUALLY_ABOUT: Record<BiasName, string | null> = {
  anchoring: null,
  recency: 'a serious illness that you found in a patient last week',
  availability: 'the illness in a striking case that everybody still talks about',
  frequency: 'the commonest illness of your clinic',
  confirmation: null,
  'premature-closure': null,
  'status-quo': null,
  'false-consensus': null,
  gender: 'women',
  race: 'people of another ethnic background than your own',
  'sexual-orientation': 'people who are not heterosexual',
  cultural: 'people whose customs are not those you grew up with',
  education: 'people with little schooling',
  religion: 'people of another faith than your own',
  socioeconomic: 'people with little money',
}

const strengthInWords = (strength: number): string => (strength <= 1 / 3 ? 'slightly' : strength <= 2 / 3 ? 'clearly' : 'strongly')

/** The biases that are switched on, as a part of the prompt that stays; empty without any. Those of strength 0 are off. */
export function biasesInWords(biases: DoctorAgent['biases'], prompts: Prompts, { conditions }: Pick<Knowledge, 'conditions'>): string {
  const on = biases.filter(({ strength }) => strength > 0)
  if (on.length === 0) return ''
  const texts = on.map(({ name, strength, about }) => {
    const object = about === undefined ? USUALLY_ABOUT[name] : (conditions[about]?.name ?? about)
    const values = { strength: strengthInWords(strength), ...(USUALLY_ABOUT[name] !== null && { about: object ?? '' }) }
    return `- ${prompts.fill(`doctor-bias-${name}`, values)}`
  })
  return prompts.fill('doctor-biases', { biases: texts.join('\n') })
}
