import { count, defineScore } from '../score'

export const qsofa = defineScore({
  id: 'qsofa',
  name: 'qSOFA',
  aliases: ['quick sofa', 'sepsis score'],
  purpose: 'Risk of a bad outcome where infection is suspected',
  inputs: {
    respiratoryRate: { kind: 'number', asks: 'Breaths', unit: 'per minute', min: 0, max: 90 },
    comaScale: { kind: 'number', asks: 'Glasgow Coma Scale', unit: 'points', min: 3, max: 15 },
    systolic: { kind: 'number', asks: 'Systolic blood pressure', unit: 'mmHg', min: 30, max: 320 },
  },
  points: ({ respiratoryRate, comaScale, systolic }) => count(respiratoryRate >= 22, comaScale < 15, systolic <= 100),
  bands: [
    [0, 'not raised; sepsis is not ruled out by it'],
    [2, 'raised risk; look for organ failure and treat as sepsis until shown otherwise'],
  ],
  source: 'Singer and others, JAMA 2016',
})
