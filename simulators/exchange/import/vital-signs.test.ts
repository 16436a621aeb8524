import { expect, it } from 'vitest'
import { readVitalSign } from './vital-signs'

it.each([
  ['Temperature', '36.6°C (97.9°F)', { temperature: 36.6 }],
  ['Temperature', '98.5°F', { temperature: 36.9 }],
  ['Blood_Pressure', '125/80 mmHg', { systolic: 125, diastolic: 80 }],
  ['Pulse', '90/min', { heartRate: 90 }],
  ['Respiratory Rate', '16 breaths/min', { respiratoryRate: 16 }],
  ['Oxygen_Saturation', '94% on 2 L of oxygen', { spo2: 94, oxygen: 2 }],
  ['Weight', '72 kg (159 lb)', { weight: 72 }],
])('%s of %s is a figure', (key, text, figures) => {
  expect(readVitalSign(key, text)).toEqual(figures)
})

it.each([
  ['Temperature', 'Normothermic'],
  ['Temperature', '97.9'],
  ['Blood_Pressure', '80/125 mmHg'],
  ['Blood_Pressure', 'Within normal range'],
  ['Heart_Rate', '900 bpm'],
  ['Weight', '159 lb'],
  ['Mood', '7'],
])('%s of %s is none', (key, text) => {
  expect(readVitalSign(key, text)).toBeNull()
})
