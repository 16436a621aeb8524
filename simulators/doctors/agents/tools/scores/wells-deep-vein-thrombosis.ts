import { count, defineScore, yesNo } from '../score'

const ALTERNATIVE = -2

export const wellsDeepVeinThrombosis = defineScore({
  id: 'wells-deep-vein-thrombosis',
  name: 'Wells score for deep vein thrombosis',
  aliases: ['wells dvt', 'wells deep vein thrombosis', 'wells deep venous thrombosis'],
  purpose: 'How probable a deep vein thrombosis of the leg is before tests',
  inputs: {
    cancer: yesNo('Active cancer'),
    paralysis: yesNo('Paralysis, weakness or a recent plaster cast of the leg'),
    bedridden: yesNo('In bed for three days or more, or a major operation within twelve weeks'),
    tenderVeins: yesNo('Tender along the deep veins'),
    wholeLegSwollen: yesNo('The whole leg is swollen'),
    calfSwollen: yesNo('Calf at least 3 cm thicker than the other'),
    pitting: yesNo('Pitting oedema of this leg only'),
    collateralVeins: yesNo('Widened superficial veins that are not varicose'),
    earlierClot: yesNo('An earlier deep vein thrombosis'),
    alternative: yesNo('Another diagnosis is at least as likely'),
  },
  points: ({ alternative, ...signs }) => count(...Object.values(signs)) + (alternative ? ALTERNATIVE : 0),
  bands: [
    [ALTERNATIVE, 'deep vein thrombosis unlikely; a D-dimer comes next'],
    [2, 'deep vein thrombosis likely; an ultrasound of the leg comes next'],
  ],
  source: 'Wells and others, New England Journal of Medicine 2003',
})
