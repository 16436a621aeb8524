import { count, defineScore, ofYears, yesNo } from '../score'

export const curb65 = defineScore({
  id: 'curb-65',
  name: 'CURB-65',
  aliases: ['curb 65', 'pneumonia severity'],
  purpose: 'How severe a pneumonia acquired at home is',
  inputs: {
    confusion: yesNo('New confusion, or an abbreviated mental test of 8 or less'),
    urea: { kind: 'number', asks: 'Blood urea', unit: 'mmol/L', min: 0.1, max: 100 },
    respiratoryRate: { kind: 'number', asks: 'Breaths', unit: 'per minute', min: 0, max: 90 },
    systolic: { kind: 'number', asks: 'Systolic blood pressure', unit: 'mmHg', min: 30, max: 320 },
    diastolic: { kind: 'number', asks: 'Diastolic blood pressure', unit: 'mmHg', min: 10, max: 220 },
    age: ofYears(16, 120),
  },
  points: ({ confusion, urea, respiratoryRate, systolic, diastolic, age }) =>
    count(confusion, urea > 7, respiratoryRate >= 30, systolic < 90 || diastolic <= 60, age >= 65),
  bands: [
    [0, 'low risk of death; care at home may do'],
    [2, 'intermediate risk; a stay in hospital or close review'],
    [3, 'severe pneumonia; hospital care, and intensive care considered from 4'],
  ],
  source: 'Lim and others, Thorax 2003',
})
