import { count, defineScore, ofYears, yesNo } from '../score'

export const cha2ds2Vasc = defineScore({
  id: 'cha2ds2-vasc',
  name: 'CHA2DS2-VASc',
  aliases: ['cha2ds2vasc', 'chads vasc', 'chadsvasc', 'chads2 vasc', 'cha2ds2 vasc'],
  purpose: 'Risk of stroke in atrial fibrillation',
  inputs: {
    heartFailure: yesNo('Heart failure or a weak left ventricle'),
    hypertension: yesNo('Hypertension'),
    age: ofYears(18, 120),
    diabetes: yesNo('Diabetes'),
    stroke: yesNo('Earlier stroke, TIA or embolism'),
    vascular: yesNo('Earlier infarction, peripheral artery disease or aortic plaque'),
    sex: { kind: 'choice', asks: 'Sex', options: ['female', 'male'] },
  },
  points: ({ heartFailure, hypertension, age, diabetes, stroke, vascular, sex }) =>
    count(heartFailure, hypertension, diabetes, vascular, sex === 'female') + (age >= 75 ? 2 : age >= 65 ? 1 : 0) + (stroke ? 2 : 0),
  bands: [
    [0, 'low risk; no anticoagulant'],
    [1, 'low risk where the point is for female sex alone; otherwise consider an anticoagulant'],
    [2, 'anticoagulant recommended in men; in women to be considered'],
    [3, 'anticoagulant recommended'],
  ],
  source: 'Lip and others, Chest 2010',
})
