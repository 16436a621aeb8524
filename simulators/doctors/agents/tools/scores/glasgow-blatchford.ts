import { defineScore, yesNo } from '../score'

type Sex = 'female' | 'male'

const ofUrea = (urea: number) => (urea >= 25 ? 6 : urea >= 10 ? 4 : urea >= 8 ? 3 : urea >= 6.5 ? 2 : 0)
const ofSystolic = (systolic: number) => (systolic < 90 ? 3 : systolic < 100 ? 2 : systolic < 110 ? 1 : 0)
function ofHaemoglobin(haemoglobin: number, sex: Sex): number {
  if (haemoglobin < 100) return 6
  if (sex === 'female') return haemoglobin < 120 ? 1 : 0
  return haemoglobin < 120 ? 3 : haemoglobin < 130 ? 1 : 0
}

export const glasgowBlatchford = defineScore({
  id: 'glasgow-blatchford',
  name: 'Glasgow-Blatchford score',
  aliases: ['blatchford', 'gbs', 'glasgow blatchford bleeding'],
  purpose: 'Whether bleeding of the upper gut needs treatment in hospital',
  inputs: {
    urea: { kind: 'number', asks: 'Blood urea', unit: 'mmol/L', min: 0.1, max: 100 },
    haemoglobin: { kind: 'number', asks: 'Haemoglobin', unit: 'g/L', min: 10, max: 300 },
    sex: { kind: 'choice', asks: 'Sex', options: ['female', 'male'] },
    systolic: { kind: 'number', asks: 'Systolic blood pressure', unit: 'mmHg', min: 30, max: 320 },
    pulse: { kind: 'number', asks: 'Pulse', unit: 'per minute', min: 10, max: 320 },
    melaena: yesNo('Black stools'),
    syncope: yesNo('Fainted'),
    liverDisease: yesNo('Liver disease'),
    heartFailure: yesNo('Heart failure'),
  },
  points: ({ urea, haemoglobin, sex, systolic, pulse, melaena, syncope, liverDisease, heartFailure }) =>
    ofUrea(urea) +
    ofHaemoglobin(haemoglobin, sex) +
    ofSystolic(systolic) +
    (pulse >= 100 ? 1 : 0) +
    (melaena ? 1 : 0) +
    (syncope ? 2 : 0) +
    (liverDisease ? 2 : 0) +
    (heartFailure ? 2 : 0),
  bands: [
    [0, 'very low risk; care outside hospital is possible'],
    [2, 'raised risk; admit and plan an endoscopy'],
    [7, 'high risk; treatment at endoscopy is likely to be needed'],
  ],
  source: 'Blatchford and others, Lancet 2000',
})
