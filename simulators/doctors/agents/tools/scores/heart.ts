import { defineScore, ofYears } from '../score'

const HISTORY = { slight: 0, moderate: 1, high: 2 } as const
const ECG = { normal: 0, 'nonspecific changes': 1, 'ST depression': 2 } as const
const RISK = { none: 0, 'one or two': 1, 'three or more, or known atherosclerosis': 2 } as const
const TROPONIN = { normal: 0, 'up to three times the limit': 1, 'more than three times the limit': 2 } as const
const keys = <Name extends string>(points: Record<Name, number>) => Object.keys(points) as Name[]

export const heart = defineScore({
  id: 'heart',
  name: 'HEART score',
  aliases: ['heart', 'heart score for chest pain'],
  purpose: 'Risk of a major cardiac event within six weeks in chest pain',
  inputs: {
    history: { kind: 'choice', asks: 'How suspicious the story is', options: keys(HISTORY) },
    ecg: { kind: 'choice', asks: 'The ECG', options: keys(ECG) },
    age: ofYears(18, 120),
    riskFactors: { kind: 'choice', asks: 'Risk factors of coronary disease', options: keys(RISK) },
    troponin: { kind: 'choice', asks: 'First troponin', options: keys(TROPONIN) },
  },
  points: ({ history, ecg, age, riskFactors, troponin }) =>
    HISTORY[history] + ECG[ecg] + (age >= 65 ? 2 : age >= 45 ? 1 : 0) + RISK[riskFactors] + TROPONIN[troponin],
  bands: [
    [0, 'low risk; early discharge is reasonable'],
    [4, 'moderate risk; observe and test further'],
    [7, 'high risk; early invasive care'],
  ],
  source: 'Six and others, Netherlands Heart Journal 2008',
})
