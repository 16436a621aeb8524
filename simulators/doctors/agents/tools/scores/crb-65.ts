import { count, defineScore, ofYears, yesNo } from '../score'

export const crb65 = defineScore({
  id: 'crb-65',
  name: 'CRB-65',
  aliases: ['crb 65'],
  purpose: 'How severe a pneumonia acquired at home is, without blood tests',
  inputs: {
    confusion: yesNo('New confusion, or an abbreviated mental test of 8 or less'),
    respiratoryRate: { kind: 'number', asks: 'Breaths', unit: 'per minute', min: 0, max: 90 },
    systolic: { kind: 'number', asks: 'Systolic blood pressure', unit: 'mmHg', min: 30, max: 320 },
    diastolic: { kind: 'number', asks: 'Diastolic blood pressure', unit: 'mmHg', min: 10, max: 220 },
    age: ofYears(16, 120),
  },
  points: ({ confusion, respiratoryRate, systolic, diastolic, age }) =>
    count(confusion, respiratoryRate >= 30, systolic < 90 || diastolic <= 60, age >= 65),
  bands: [
    [0, 'low risk of death; care at home is usually enough'],
    [1, 'intermediate risk; consider assessment in hospital'],
    [3, 'high risk; urgent admission'],
  ],
  source: 'Lim and others, Thorax 2003; Bauer and others, Journal of Internal Medicine 2006',
})
