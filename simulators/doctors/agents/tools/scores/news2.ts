import { defineScore, yesNo } from '../score'

/** Points by steps: those of the first top that the value does not exceed, the last beyond all of them. */
type Steps = { tops: readonly number[]; points: readonly number[] }

function stepped(value: number, { tops, points }: Steps): number {
  const step = tops.findIndex((top) => value <= top)
  return points.at(step)!
}

const RESPIRATION: Steps = { tops: [8, 11, 20, 24], points: [3, 1, 0, 2, 3] }
const SATURATION: Steps = { tops: [91, 93, 95], points: [3, 2, 1, 0] }
const SATURATION_ON_AIR: Steps = { tops: [83, 85, 87], points: [3, 2, 1, 0] }
const SATURATION_ON_OXYGEN: Steps = { tops: [83, 85, 87, 92, 94, 96], points: [3, 2, 1, 0, 1, 2, 3] }
const SYSTOLIC: Steps = { tops: [90, 100, 110, 219], points: [3, 2, 1, 0, 3] }
const PULSE: Steps = { tops: [40, 50, 90, 110, 130], points: [3, 1, 0, 1, 2, 3] }
const TEMPERATURE: Steps = { tops: [35, 36, 38, 39], points: [3, 1, 0, 1, 2] }

export const news2 = defineScore({
  id: 'news2',
  name: 'NEWS2',
  aliases: ['news', 'news 2', 'national early warning', 'early warning'],
  purpose: 'How ill an adult is, from the observations',
  inputs: {
    respiratoryRate: { kind: 'number', asks: 'Breaths', unit: 'per minute', min: 0, max: 90 },
    saturation: { kind: 'number', asks: 'Oxygen saturation', unit: '%', min: 30, max: 100 },
    carbonDioxideRetainer: yesNo('Known hypercapnic failure, so that the target is 88 to 92 %'),
    oxygen: yesNo('Breathes added oxygen'),
    systolic: { kind: 'number', asks: 'Systolic blood pressure', unit: 'mmHg', min: 30, max: 320 },
    pulse: { kind: 'number', asks: 'Pulse', unit: 'per minute', min: 10, max: 320 },
    consciousness: {
      kind: 'choice',
      asks: 'State',
      options: ['alert', 'confused', 'responds to voice', 'responds to pain', 'unresponsive'],
    },
    temperature: { kind: 'number', asks: 'Temperature', unit: 'degrees Celsius', min: 20, max: 45 },
  },
  points: ({ respiratoryRate, saturation, carbonDioxideRetainer, oxygen, systolic, pulse, consciousness, temperature }) =>
    stepped(respiratoryRate, RESPIRATION) +
    stepped(saturation, carbonDioxideRetainer ? (oxygen ? SATURATION_ON_OXYGEN : SATURATION_ON_AIR) : SATURATION) +
    (oxygen ? 2 : 0) +
    stepped(systolic, SYSTOLIC) +
    stepped(pulse, PULSE) +
    (consciousness === 'alert' ? 0 : 3) +
    stepped(temperature, TEMPERATURE),
  bands: [
    [0, 'low; routine observation'],
    [1, 'low; a single observation that scores 3 by itself still calls for an urgent review'],
    [5, 'medium; urgent review by a doctor'],
    [7, 'high; emergency assessment by a critical care team'],
  ],
  source: 'Royal College of Physicians, National Early Warning Score 2, 2017',
})
