import { count, defineScore, yesNo } from '../score'

export const alvarado = defineScore({
  id: 'alvarado',
  name: 'Alvarado score',
  aliases: ['alvarado', 'mantrels', 'appendicitis score'],
  purpose: 'How probable appendicitis is',
  inputs: {
    migration: yesNo('Pain that moved to the right lower abdomen'),
    anorexia: yesNo('No appetite'),
    nausea: yesNo('Nausea or vomiting'),
    tenderness: yesNo('Tender in the right lower abdomen'),
    rebound: yesNo('Pain on letting go'),
    temperature: { kind: 'number', asks: 'Temperature', unit: 'degrees Celsius', min: 20, max: 45 },
    whiteCells: { kind: 'number', asks: 'White cell count', unit: '10^9/L', min: 0, max: 500 },
    leftShift: yesNo('Neutrophils above 75 %'),
  },
  points: ({ migration, anorexia, nausea, tenderness, rebound, temperature, whiteCells, leftShift }) =>
    count(migration, anorexia, nausea, rebound, temperature >= 37.3, leftShift) + (tenderness ? 2 : 0) + (whiteCells > 10 ? 2 : 0),
  bands: [
    [0, 'appendicitis unlikely'],
    [5, 'appendicitis possible; observe or image'],
    [7, 'appendicitis probable; ask a surgeon'],
  ],
  source: 'Alvarado, Annals of Emergency Medicine 1986',
})
