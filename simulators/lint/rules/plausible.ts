import type { Rule } from '../rule'

/** Limits between which a living adult's figures lie; heart and breathing of children by age in years. */
const ADULT = {
  heartRate: [20, 250],
  systolic: [50, 260],
  diastolic: [20, 160],
  respiratoryRate: [4, 60],
  spo2: [50, 100],
  temperature: [30, 43],
  glucose: [0.5, 60],
  gcs: [3, 15],
  weight: [0.5, 300],
  height: [30, 230],
} as const
const ADULT_AGE = 16
const CHILD = {
  heartRate: [50, 250],
  systolic: [40, 200],
  diastolic: [20, 120],
  respiratoryRate: [8, 90],
  weight: [0.5, 120],
  height: [30, 190],
} as const

/** Rule 9: figures that a body can have, and a history that fits it. */
export const figuresArePlausible: Rule = ({ value, facts }, report) => {
  const { who } = value.patient
  const { vitals } = value.chart
  const child = who.ageUnit !== 'years' || who.age < ADULT_AGE
  const limits: Record<string, readonly [number, number]> = child ? { ...ADULT, ...CHILD } : ADULT
  for (const [name, [least, most]] of Object.entries(limits)) {
    const figure = vitals[name as keyof typeof vitals]
    if (typeof figure === 'number' && (figure < least || figure > most))
      report(['chart', 'vitals', name], `is ${figure}; plausible is ${least} to ${most}`)
  }
  if (vitals.systolic <= vitals.diastolic) report(['chart', 'vitals', 'systolic'], 'is not above the diastolic')
  if (who.sex === 'male') {
    for (const { domain, path } of facts) if (domain === 'ogh') report(path, 'does not agree with the sex of the patient')
  }
}
