import type { Chart } from '../../domain/case'

type Vitals = Chart['vitals']

const NUMBER = /(\d+(?:\.\d+)?)/
/** Keys by which sources file a vital sign, spelt without case, spaces and underscores. */
const READERS: readonly { key: RegExp; read(text: string): Partial<Vitals> | null }[] = [
  { key: /^(?:temp|temperature|bodytemperature)/, read: temperature },
  { key: /^(?:bloodpressure|bp)/, read: bloodPressure },
  { key: /^(?:heartrate|pulse|pulserate|hr)/, read: (text) => figure('heartRate', text, [20, 260]) },
  { key: /^(?:respiratoryrate|respirationrate|respirations|rr)/, read: (text) => figure('respiratoryRate', text, [4, 90]) },
  { key: /^(?:oxygensaturation|o2saturation|spo2|saturation|pulseoximetry)/, read: saturation },
  { key: /^weight/, read: (text) => (/kg/i.test(text) ? figure('weight', text, [0.5, 300]) : null) },
  { key: /^height/, read: (text) => (/cm/i.test(text) ? figure('height', text, [30, 230]) : null) },
  { key: /^(?:gcs|glasgow)/, read: (text) => figure('gcs', text, [3, 15]) },
]

/** A vital sign as a figure; null where its words give none that a body can have. */
export function readVitalSign(key: string, text: string): Partial<Vitals> | null {
  const plain = key.toLowerCase().replace(/[^a-z0-9]/g, '')
  return READERS.find((reader) => reader.key.test(plain))?.read(text) ?? null
}

function figure(name: keyof Vitals, text: string, [least, most]: readonly [number, number]): Partial<Vitals> | null {
  const value = Number(NUMBER.exec(text)?.[1] ?? Number.NaN)
  return value >= least && value <= most ? { [name]: value } : null
}

/** Degrees Celsius, also where only Fahrenheit is given. */
function temperature(text: string): Partial<Vitals> | null {
  const celsius = /(\d+(?:\.\d+)?)\s*°?\s*C\b/i.exec(text)?.[1]
  const fahrenheit = /(\d+(?:\.\d+)?)\s*°?\s*F\b/i.exec(text)?.[1]
  if (celsius !== undefined) return figure('temperature', celsius, [30, 43])
  return fahrenheit === undefined ? null : figure('temperature', String(Math.round(((Number(fahrenheit) - 32) / 1.8) * 10) / 10), [30, 43])
}

function bloodPressure(text: string): Partial<Vitals> | null {
  const [, systolic, diastolic] = /(\d{2,3})\s*\/\s*(\d{2,3})/.exec(text) ?? []
  if (systolic === undefined || Number(systolic) <= Number(diastolic)) return null
  const upper = figure('systolic', systolic, [50, 260])
  const lower = figure('diastolic', diastolic!, [20, 160])
  return upper && lower ? { ...upper, ...lower } : null
}

function saturation(text: string): Partial<Vitals> | null {
  const spo2 = figure('spo2', text, [50, 100])
  const litres = /(\d+(?:\.\d+)?)\s*(?:l|litres?|liters?)\b/i.exec(text)?.[1]
  return spo2 && { ...spo2, ...(litres === undefined ? {} : { oxygen: Number(litres) }) }
}
