import { count, defineScore, ofYears, yesNo } from '../score'

export const perc = defineScore({
  id: 'perc',
  name: 'PERC rule',
  aliases: ['perc', 'pulmonary embolism rule out criteria'],
  purpose: 'Whether a pulmonary embolism that is thought improbable can be left untested',
  inputs: {
    age: ofYears(18, 120),
    heartRate: { kind: 'number', asks: 'Heart rate', unit: 'per minute', min: 10, max: 320 },
    saturation: { kind: 'number', asks: 'Oxygen saturation on air', unit: '%', min: 30, max: 100 },
    haemoptysis: yesNo('Coughing up blood'),
    oestrogen: yesNo('Takes oestrogen'),
    earlierClot: yesNo('An earlier deep vein thrombosis or pulmonary embolism'),
    legSwelling: yesNo('One leg is swollen'),
    operation: yesNo('An operation or injury within four weeks that needed hospital care'),
  },
  points: ({ age, heartRate, saturation, ...signs }) => count(age >= 50, heartRate >= 100, saturation < 95, ...Object.values(signs)),
  bands: [
    [0, 'no criterion holds; where the doctor thinks embolism improbable, no test is needed'],
    [1, 'a criterion holds; embolism is not ruled out by the rule'],
  ],
  source: 'Kline and others, Journal of Thrombosis and Haemostasis 2004',
})
