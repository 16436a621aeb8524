import { defineScore } from '../score'

/** From the worst, one point, upwards. */
const EYES = ['none', 'to pain', 'to voice', 'spontaneous'] as const
const SPEECH = ['none', 'sounds', 'words', 'confused', 'orientated'] as const
const MOVEMENT = ['none', 'extends', 'bends abnormally', 'withdraws', 'localises', 'obeys'] as const
const place = <Option>(options: readonly Option[], option: Option) => options.indexOf(option) + 1

export const glasgowComaScale = defineScore({
  id: 'glasgow-coma-scale',
  name: 'Glasgow Coma Scale',
  aliases: ['gcs', 'coma scale'],
  purpose: 'Depth of consciousness',
  inputs: {
    eyes: { kind: 'choice', asks: 'Opening of the eyes', options: EYES },
    speech: { kind: 'choice', asks: 'Best speech', options: SPEECH },
    movement: { kind: 'choice', asks: 'Best movement', options: MOVEMENT },
  },
  points: ({ eyes, speech, movement }) => place(EYES, eyes) + place(SPEECH, speech) + place(MOVEMENT, movement),
  bands: [
    [3, 'severely impaired; the airway is at risk'],
    [9, 'moderately impaired'],
    [13, 'mildly impaired'],
    [15, 'fully conscious'],
  ],
  source: 'Teasdale and Jennett, Lancet 1974',
})
