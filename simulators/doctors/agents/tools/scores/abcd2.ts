import { defineScore, ofYears, yesNo } from '../score'

export const abcd2 = defineScore({
  id: 'abcd2',
  name: 'ABCD2',
  aliases: ['abcd 2', 'tia score'],
  purpose: 'Risk of a stroke soon after a TIA',
  inputs: {
    age: ofYears(16, 120),
    systolic: { kind: 'number', asks: 'First systolic blood pressure', unit: 'mmHg', min: 30, max: 320 },
    diastolic: { kind: 'number', asks: 'First diastolic blood pressure', unit: 'mmHg', min: 10, max: 220 },
    features: { kind: 'choice', asks: 'What happened', options: ['weakness of one side', 'speech disturbed without weakness', 'other'] },
    duration: { kind: 'number', asks: 'How long it lasted', unit: 'minutes', min: 0, max: 1440 },
    diabetes: yesNo('Diabetes'),
  },
  points: ({ age, systolic, diastolic, features, duration, diabetes }) =>
    (age >= 60 ? 1 : 0) +
    (systolic >= 140 || diastolic >= 90 ? 1 : 0) +
    (features === 'weakness of one side' ? 2 : features === 'other' ? 0 : 1) +
    (duration >= 60 ? 2 : duration >= 10 ? 1 : 0) +
    (diabetes ? 1 : 0),
  bands: [
    [0, 'about 1 % within two days'],
    [4, 'about 4 % within two days'],
    [6, 'about 8 % within two days'],
  ],
  source: 'Johnston and others, Lancet 2007',
})
