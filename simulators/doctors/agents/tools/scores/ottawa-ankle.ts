import { defineScore, yesNo } from '../score'

export const ottawaAnkle = defineScore({
  id: 'ottawa-ankle',
  name: 'Ottawa ankle rules',
  aliases: ['ottawa ankle', 'ottawa foot', 'ottawa'],
  purpose: 'Whether an injured ankle or foot needs a film: 1 for the ankle, 2 for the foot, 3 for both',
  inputs: {
    anklePain: yesNo('Pain around the malleoli'),
    lateralMalleolus: yesNo('Bone tender at the back or tip of the outer malleolus'),
    medialMalleolus: yesNo('Bone tender at the back or tip of the inner malleolus'),
    midfootPain: yesNo('Pain in the midfoot'),
    fifthMetatarsal: yesNo('Bone tender at the base of the fifth metatarsal'),
    navicular: yesNo('Bone tender at the navicular'),
    cannotWalk: yesNo('Could not walk four steps, neither at once nor now'),
  },
  points: ({ anklePain, lateralMalleolus, medialMalleolus, midfootPain, fifthMetatarsal, navicular, cannotWalk }) =>
    (anklePain && (lateralMalleolus || medialMalleolus || cannotWalk) ? 1 : 0) +
    (midfootPain && (fifthMetatarsal || navicular || cannotWalk) ? 2 : 0),
  bands: [
    [0, 'no film needed'],
    [1, 'film of the ankle'],
    [2, 'film of the foot'],
    [3, 'films of the ankle and the foot'],
  ],
  source: 'Stiell and others, Annals of Emergency Medicine 1992',
})
