import { defineScore } from '../score'

const item = <const Asks extends string>(asks: Asks) =>
  ({
    kind: 'choice',
    asks: `Over two weeks: ${asks}`,
    options: ['not at all', 'several days', 'more than half the days', 'nearly every day'],
  }) as const
const POINTS = { 'not at all': 0, 'several days': 1, 'more than half the days': 2, 'nearly every day': 3 } as const

export const phq9 = defineScore({
  id: 'phq-9',
  name: 'PHQ-9',
  aliases: ['phq9', 'phq', 'patient health questionnaire', 'depression score'],
  purpose: 'How severe a depression is',
  inputs: {
    interest: item('little interest or pleasure'),
    mood: item('feeling down or hopeless'),
    sleep: item('sleeping badly or too much'),
    energy: item('tired or without energy'),
    appetite: item('eating too little or too much'),
    selfWorth: item('feeling a failure'),
    concentration: item('trouble concentrating'),
    movement: item('moving slowly, or restless'),
    harm: item('thoughts of being better off dead or of hurting oneself'),
  },
  points: (items) => Object.values(items).reduce((sum, answer) => sum + POINTS[answer], 0),
  bands: [
    [0, 'none or minimal; any answer to the last item calls for a talk about safety'],
    [5, 'mild; any answer to the last item calls for a talk about safety'],
    [10, 'moderate; any answer to the last item calls for a talk about safety'],
    [15, 'moderately severe; any answer to the last item calls for a talk about safety'],
    [20, 'severe; any answer to the last item calls for a talk about safety'],
  ],
  source: 'Kroenke and others, Journal of General Internal Medicine 2001',
})
