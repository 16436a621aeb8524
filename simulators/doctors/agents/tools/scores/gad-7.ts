import { defineScore } from '../score'

const item = <const Asks extends string>(asks: Asks) =>
  ({
    kind: 'choice',
    asks: `Over two weeks: ${asks}`,
    options: ['not at all', 'several days', 'more than half the days', 'nearly every day'],
  }) as const
const POINTS = { 'not at all': 0, 'several days': 1, 'more than half the days': 2, 'nearly every day': 3 } as const

export const gad7 = defineScore({
  id: 'gad-7',
  name: 'GAD-7',
  aliases: ['gad7', 'gad', 'anxiety score'],
  purpose: 'How severe an anxiety is',
  inputs: {
    nervous: item('nervous or on edge'),
    control: item('unable to stop worrying'),
    worry: item('worrying about many things'),
    relaxing: item('trouble relaxing'),
    restless: item('too restless to sit still'),
    irritable: item('easily annoyed'),
    afraid: item('afraid that something awful might happen'),
  },
  points: (items) => Object.values(items).reduce((sum, answer) => sum + POINTS[answer], 0),
  bands: [
    [0, 'minimal'],
    [5, 'mild'],
    [10, 'moderate; look for an anxiety disorder'],
    [15, 'severe'],
  ],
  source: 'Spitzer and others, Archives of Internal Medicine 2006',
})
