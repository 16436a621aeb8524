import { count, defineScore, ofYears, yesNo } from '../score'

export const mcisaac = defineScore({
  id: 'mcisaac',
  name: 'Centor score as modified by McIsaac',
  aliases: ['centor', 'mcisaac', 'modified centor', 'sore throat score'],
  purpose: 'How probable streptococci are in a sore throat',
  inputs: {
    temperature: { kind: 'number', asks: 'Temperature', unit: 'degrees Celsius', min: 20, max: 45 },
    cough: yesNo('Cough'),
    tenderNodes: yesNo('Tender nodes at the front of the neck'),
    tonsils: yesNo('Tonsils swollen or coated'),
    age: ofYears(3, 120),
  },
  points: ({ temperature, cough, tenderNodes, tonsils, age }) =>
    count(temperature > 38, !cough, tenderNodes, tonsils) + (age < 15 ? 1 : age >= 45 ? -1 : 0),
  bands: [
    [-1, 'streptococci improbable; no test, no antibiotic'],
    [2, 'about one in seven; a swab can decide'],
    [3, 'about one in three; a swab can decide'],
    [4, 'about one in two; test, or treat where a test is not to be had'],
  ],
  source: 'McIsaac and others, CMAJ 1998',
})
