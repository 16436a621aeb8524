import { count, defineScore, ofYears, yesNo } from '../score'

export const timi = defineScore({
  id: 'timi',
  name: 'TIMI score for unstable angina and NSTEMI',
  aliases: ['timi', 'timi score', 'timi nstemi'],
  purpose: 'Risk of death, infarction or urgent revascularisation within two weeks',
  inputs: {
    age: ofYears(18, 120),
    riskFactors: yesNo('Three or more of: family history, hypertension, high cholesterol, diabetes, smoking'),
    knownStenosis: yesNo('A known coronary narrowing of half or more'),
    aspirin: yesNo('Aspirin within the last seven days'),
    severeAngina: yesNo('Two or more episodes of angina within 24 hours'),
    stDeviation: yesNo('ST segment shifted by 0.5 mm or more'),
    markers: yesNo('Raised cardiac markers'),
  },
  points: ({ age, ...signs }) => count(age >= 65, ...Object.values(signs)),
  bands: [
    [0, 'about 5 % within two weeks'],
    [2, 'about 8 % within two weeks'],
    [3, 'about 13 % within two weeks'],
    [4, 'about 20 % within two weeks'],
    [5, 'about 26 % within two weeks'],
    [6, 'about 41 % within two weeks'],
  ],
  source: 'Antman and others, JAMA 2000',
})
