import { defineScore, yesNo } from '../score'

export const wellsPulmonaryEmbolism = defineScore({
  id: 'wells-pulmonary-embolism',
  name: 'Wells score for pulmonary embolism',
  aliases: ['wells pe', 'wells pulmonary embolism'],
  purpose: 'How probable a pulmonary embolism is before tests',
  inputs: {
    legSigns: yesNo('Swelling of a leg and pain on pressing its deep veins'),
    likeliest: yesNo('Pulmonary embolism is as likely as or likelier than anything else'),
    heartRate: { kind: 'number', asks: 'Heart rate', unit: 'per minute', min: 10, max: 320 },
    immobile: yesNo('In bed for three days or more, or an operation within four weeks'),
    earlierClot: yesNo('An earlier deep vein thrombosis or pulmonary embolism'),
    haemoptysis: yesNo('Coughing up blood'),
    cancer: yesNo('Cancer treated within six months or palliative'),
  },
  points: ({ legSigns, likeliest, heartRate, immobile, earlierClot, haemoptysis, cancer }) =>
    (legSigns ? 3 : 0) +
    (likeliest ? 3 : 0) +
    (heartRate > 100 ? 1.5 : 0) +
    (immobile ? 1.5 : 0) +
    (earlierClot ? 1.5 : 0) +
    (haemoptysis ? 1 : 0) +
    (cancer ? 1 : 0),
  bands: [
    [0, 'pulmonary embolism unlikely; a D-dimer comes next'],
    [4.5, 'pulmonary embolism likely; imaging comes next'],
  ],
  source: 'Wells and others, Thrombosis and Haemostasis 2000',
})
