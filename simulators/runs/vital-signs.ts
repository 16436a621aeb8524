import type { Chart } from '../domain/case'
import type { Found } from '../domain/event'

type Vitals = Chart['vitals']
export type VitalName = 'heartRate' | 'bloodPressure' | 'respiratoryRate' | 'spo2' | 'temperature' | 'glucose' | 'gcs' | 'weight' | 'height'
type Range = readonly [low: number, high: number]

/** Ways of asking for each vital sign. `all` is the round of observations. */
export const VITAL_NAMES: Readonly<Record<VitalName | 'all', { names: string[] }>> = {
  all: {
    names: [
      'obs',
      'observations',
      'vital signs',
      'vitals',
      'set of observations',
      'basic observations',
      'news',
      'news score',
      'early warning score',
    ],
  },
  heartRate: { names: ['heart rate', 'pulse rate', 'pulse', 'hr', 'heart rate and rhythm'] },
  bloodPressure: { names: ['blood pressure', 'bp', 'systolic', 'diastolic'] },
  respiratoryRate: { names: ['respiratory rate', 'breathing rate', 'breaths per minute', 'resp rate', 'respiration rate', 'rr'] },
  spo2: {
    names: [
      'oxygen saturation',
      'saturation',
      'saturations',
      'sats',
      'spo2',
      'o2 sats',
      'oxygen saturations',
      'oxygen level',
      'oxygen levels',
      'pulse oximetry',
      'pulse oximeter',
      'o2 saturation',
    ],
  },
  temperature: { names: ['temperature', 'temp', 'body temperature'] },
  glucose: {
    names: [
      'capillary glucose',
      'blood glucose',
      'blood sugar',
      'finger prick glucose',
      'fingerprick glucose',
      'glucose',
      'capillary blood glucose',
      'sugar level',
      'bm',
      'cbg',
      'finger prick',
    ],
  },
  gcs: { names: ['gcs', 'glasgow coma scale', 'conscious level', 'level of consciousness', 'avpu', 'consciousness'] },
  weight: { names: ['weight', 'weigh', 'bmi', 'body mass index'] },
  height: { names: ['height', 'bmi', 'body mass index'] },
}

/** Order of a round of observations; weight and height are measured only when asked for. */
const ROUND: readonly VitalName[] = ['heartRate', 'bloodPressure', 'respiratoryRate', 'spo2', 'temperature', 'glucose', 'gcs']

/** Usual ranges by age from the given year of life: heart and breathing per minute, systolic in mmHg. Adult ones are those that score nothing in NEWS2. */
const BY_AGE: readonly { from: number; heartRate: Range; respiratoryRate: Range; systolic: Range }[] = [
  { from: 0, heartRate: [110, 160], respiratoryRate: [30, 40], systolic: [70, 90] },
  { from: 1, heartRate: [100, 150], respiratoryRate: [25, 35], systolic: [80, 95] },
  { from: 2, heartRate: [95, 140], respiratoryRate: [25, 30], systolic: [80, 100] },
  { from: 5, heartRate: [80, 120], respiratoryRate: [20, 25], systolic: [90, 110] },
  { from: 12, heartRate: [60, 100], respiratoryRate: [15, 20], systolic: [100, 120] },
  { from: 16, heartRate: [51, 90], respiratoryRate: [12, 20], systolic: [111, 139] },
]
const SPO2: Range = [96, 100]
const TEMPERATURE: Range = [36.1, 38]
const GLUCOSE: Range = [4, 7.8]
const DIASTOLIC: Range = [40, 89]
const FULLY_ALERT = 15

const outside = (value: number, [low, high]: Range) => value < low || value > high

function measured(name: VitalName, vitals: Vitals, ageYears: number): Omit<Found, 'id' | 'listed'> | null {
  const usual = BY_AGE.findLast((band) => ageYears >= band.from) ?? BY_AGE[0]!
  switch (name) {
    case 'heartRate':
      return { result: `Heart rate ${vitals.heartRate}/min.`, abnormal: outside(vitals.heartRate, usual.heartRate) }
    case 'bloodPressure':
      return {
        result: `Blood pressure ${vitals.systolic}/${vitals.diastolic} mmHg.`,
        abnormal: outside(vitals.systolic, usual.systolic) || outside(vitals.diastolic, DIASTOLIC),
      }
    case 'respiratoryRate':
      return { result: `Respiratory rate ${vitals.respiratoryRate}/min.`, abnormal: outside(vitals.respiratoryRate, usual.respiratoryRate) }
    case 'spo2':
      return {
        result: `Oxygen saturation ${vitals.spo2} % on ${vitals.oxygen === 'air' ? 'air' : `oxygen at ${vitals.oxygen} L/min`}.`,
        abnormal: outside(vitals.spo2, SPO2) || vitals.oxygen !== 'air',
      }
    case 'temperature':
      return { result: `Temperature ${vitals.temperature} °C.`, abnormal: outside(vitals.temperature, TEMPERATURE) }
    case 'glucose':
      return vitals.glucose === undefined
        ? null
        : { result: `Capillary glucose ${vitals.glucose} mmol/L.`, abnormal: outside(vitals.glucose, GLUCOSE) }
    case 'gcs':
      return { result: `Glasgow Coma Scale ${vitals.gcs}/15.`, abnormal: vitals.gcs < FULLY_ALERT }
    case 'weight':
      return vitals.weight === undefined ? null : { result: `Weight ${vitals.weight} kg.`, abnormal: false }
    case 'height':
      return vitals.height === undefined ? null : { result: `Height ${vitals.height} cm.`, abnormal: false }
  }
}

/**
 * The vital signs asked for, one finding each with id `vital/NAME`. What the chart lacks says so.
 * `abnormal` follows ranges for the age in years; weight and height are never called abnormal.
 */
export function vitalSigns(asked: readonly (VitalName | 'all')[], vitals: Vitals, ageYears: number): Found[] {
  const all = asked.includes('all')
  const wanted = [...new Set([...(all ? ROUND : []), ...asked.filter((name): name is VitalName => name !== 'all')])]
  return wanted.flatMap((name): Found[] => {
    const value = measured(name, vitals, ageYears)
    if (value) return [{ id: referenceOf(name), ...value, listed: true }]
    return asked.includes(name) ? [{ id: null, result: `${LABELS[name]} cannot be measured here.`, abnormal: false, listed: false }] : []
  })
}

const LABELS: Partial<Record<VitalName, string>> = { glucose: 'Glucose', weight: 'Weight', height: 'Height' }

/** A blood pressure is found as its systolic value: references name fields of the chart. */
const referenceOf = (name: VitalName) => `vital/${name === 'bloodPressure' ? 'systolic' : name}`
