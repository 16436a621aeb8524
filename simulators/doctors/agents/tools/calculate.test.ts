import { describe, expect, it } from 'vitest'
import { workOut } from './calculate'
import type { WrittenInput } from './read-inputs'
import { findScore, SCORES } from './scores'

type Given = Record<string, string>
const written = (given: Given): WrittenInput[] =>
  Object.entries(given).map(([name, text]) => {
    const [, value = text, unit = ''] = /^(-?[\d.,]+) (.+)$/.exec(text) ?? []
    return { name, value, unit }
  })
const result = (score: string, given: Given) => workOut(findScore(score)!, written(given))

const NO_LEG = {
  cancer: 'no',
  paralysis: 'no',
  bedridden: 'no',
  tenderVeins: 'no',
  wholeLegSwollen: 'no',
  calfSwollen: 'no',
  pitting: 'no',
  collateralVeins: 'no',
  earlierClot: 'no',
  alternative: 'no',
}
const WELL = {
  respiratoryRate: '16 per minute',
  saturation: '97 %',
  carbonDioxideRetainer: 'no',
  oxygen: 'no',
  systolic: '125 mmHg',
  pulse: '72 per minute',
  consciousness: 'alert',
  temperature: '36.8 degrees Celsius',
}
const EMBOLISM = {
  legSigns: 'no',
  likeliest: 'no',
  heartRate: '88 per minute',
  immobile: 'no',
  earlierClot: 'no',
  haemoptysis: 'no',
  cancer: 'no',
}
const NOT_AT_ALL = (items: string) => Object.fromEntries(items.split(' ').map((item) => [item, 'not at all']))
const PHQ = NOT_AT_ALL('interest mood sleep energy appetite selfWorth concentration movement harm')
const GAD = NOT_AT_ALL('nervous control worry relaxing restless irritable afraid')
const TIA = {
  age: '70 years',
  systolic: '150 mmHg',
  diastolic: '80 mmHg',
  features: 'weakness of one side',
  duration: '75 minutes',
  diabetes: 'yes',
}
const BLEED = {
  urea: '5 mmol/L',
  haemoglobin: '140 g/L',
  sex: 'male',
  systolic: '120 mmHg',
  pulse: '80 per minute',
  melaena: 'no',
  syncope: 'no',
  liverDisease: 'no',
  heartFailure: 'no',
}
const PNEUMONIA = {
  confusion: 'no',
  urea: '7.0 mmol/L',
  respiratoryRate: '29 per minute',
  systolic: '90 mmHg',
  diastolic: '61 mmHg',
  age: '64 years',
}
const FIBRILLATION = { heartFailure: 'no', hypertension: 'no', age: '64 years', diabetes: 'no', stroke: 'no', vascular: 'no', sex: 'male' }
const THROAT = { temperature: '38.5 degrees Celsius', cough: 'no', tenderNodes: 'yes', tonsils: 'yes', age: '10 years' }
const APPENDIX = {
  migration: 'yes',
  anorexia: 'yes',
  nausea: 'yes',
  tenderness: 'yes',
  rebound: 'yes',
  temperature: '37.3 degrees Celsius',
  whiteCells: '12 10^9/L',
  leftShift: 'yes',
}
const ANKLE = {
  anklePain: 'no',
  lateralMalleolus: 'no',
  medialMalleolus: 'no',
  midfootPain: 'no',
  fifthMetatarsal: 'no',
  navicular: 'no',
  cannotWalk: 'no',
}

describe('clinical scores, at the published weights and edges', () => {
  it.each<[string, Given, number]>([
    ['CURB-65', PNEUMONIA, 0],
    [
      'CURB-65',
      { ...PNEUMONIA, confusion: 'yes', urea: '7.1 mmol/L', respiratoryRate: '30 per minute', diastolic: '60 mmHg', age: '65 years' },
      5,
    ],
    ['CURB-65', { ...PNEUMONIA, systolic: '89 mmHg', diastolic: '50 mmHg' }, 1],
    ['CRB-65', { confusion: 'yes', respiratoryRate: '30 per minute', systolic: '80 mmHg', diastolic: '50 mmHg', age: '80 years' }, 4],
    ['Wells PE', EMBOLISM, 0],
    ['Wells PE', { ...EMBOLISM, heartRate: '101 per minute', likeliest: 'yes' }, 4.5],
    [
      'Wells PE',
      {
        legSigns: 'yes',
        likeliest: 'yes',
        heartRate: '120 per minute',
        immobile: 'yes',
        earlierClot: 'yes',
        haemoptysis: 'yes',
        cancer: 'yes',
      },
      12.5,
    ],
    ['Wells DVT', { ...NO_LEG, alternative: 'yes' }, -2],
    ['Wells DVT', { ...NO_LEG, calfSwollen: 'yes', pitting: 'yes' }, 2],
    [
      'PERC',
      {
        age: '49 years',
        heartRate: '99 per minute',
        saturation: '95 %',
        haemoptysis: 'no',
        oestrogen: 'no',
        earlierClot: 'no',
        legSwelling: 'no',
        operation: 'no',
      },
      0,
    ],
    [
      'PERC',
      {
        age: '50 years',
        heartRate: '100 per minute',
        saturation: '94 %',
        haemoptysis: 'yes',
        oestrogen: 'yes',
        earlierClot: 'yes',
        legSwelling: 'yes',
        operation: 'yes',
      },
      8,
    ],
    [
      'HEART',
      {
        history: 'high',
        ecg: 'ST depression',
        age: '65 years',
        riskFactors: 'three or more, or known atherosclerosis',
        troponin: 'more than three times the limit',
      },
      10,
    ],
    ['HEART', { history: 'moderate', ecg: 'normal', age: '45 years', riskFactors: 'one or two', troponin: 'normal' }, 3],
    [
      'TIMI',
      {
        age: '65 years',
        riskFactors: 'yes',
        knownStenosis: 'yes',
        aspirin: 'yes',
        severeAngina: 'yes',
        stDeviation: 'yes',
        markers: 'yes',
      },
      7,
    ],
    ['CHA2DS2-VASc', FIBRILLATION, 0],
    ['CHA2DS2-VASc', { ...FIBRILLATION, age: '65 years', sex: 'female' }, 2],
    [
      'CHA2DS2-VASc',
      { heartFailure: 'yes', hypertension: 'yes', age: '75 years', diabetes: 'yes', stroke: 'yes', vascular: 'yes', sex: 'female' },
      9,
    ],
    ['qSOFA', { respiratoryRate: '22 per minute', comaScale: '14 points', systolic: '100 mmHg' }, 3],
    ['qSOFA', { respiratoryRate: '21 per minute', comaScale: '15 points', systolic: '101 mmHg' }, 0],
    ['NEWS2', WELL, 0],
    [
      'NEWS2',
      {
        ...WELL,
        respiratoryRate: '25 per minute',
        saturation: '91 %',
        oxygen: 'yes',
        systolic: '90 mmHg',
        pulse: '131 per minute',
        consciousness: 'confused',
        temperature: '39.1 degrees Celsius',
      },
      19,
    ],
    ['NEWS2', { ...WELL, carbonDioxideRetainer: 'yes', saturation: '90 %' }, 0],
    ['NEWS2', { ...WELL, carbonDioxideRetainer: 'yes', saturation: '97 %', oxygen: 'yes' }, 5],
    ['NEWS2', { ...WELL, respiratoryRate: '8 per minute', temperature: '35.0 degrees Celsius', pulse: '40 per minute' }, 9],
    ['GCS', { eyes: 'none', speech: 'none', movement: 'none' }, 3],
    ['GCS', { eyes: 'spontaneous', speech: 'orientated', movement: 'obeys' }, 15],
    ['GCS', { eyes: 'to voice', speech: 'confused', movement: 'localises' }, 12],
    ['Centor', THROAT, 5],
    ['McIsaac', { ...THROAT, temperature: '38 degrees Celsius', cough: 'yes', tenderNodes: 'no', tonsils: 'no', age: '45 years' }, -1],
    ['Alvarado', APPENDIX, 10],
    ['Alvarado', { ...APPENDIX, temperature: '37.2 degrees Celsius', whiteCells: '10 10^9/L' }, 7],
    ['PHQ-9', PHQ, 0],
    ['PHQ-9', { ...PHQ, interest: 'nearly every day', mood: 'more than half the days', harm: 'several days' }, 6],
    ['GAD-7', { ...GAD, nervous: 'nearly every day', afraid: 'nearly every day', worry: 'nearly every day', control: 'several days' }, 10],
    ['Ottawa ankle', { ...ANKLE, anklePain: 'yes' }, 0],
    ['Ottawa ankle', { ...ANKLE, anklePain: 'yes', cannotWalk: 'yes' }, 1],
    ['Ottawa ankle', { ...ANKLE, anklePain: 'yes', medialMalleolus: 'yes', midfootPain: 'yes', navicular: 'yes' }, 3],
    ['ABCD2', TIA, 7],
    [
      'ABCD2',
      {
        ...TIA,
        age: '59 years',
        systolic: '139 mmHg',
        diastolic: '90 mmHg',
        features: 'speech disturbed without weakness',
        duration: '10 minutes',
        diabetes: 'no',
      },
      3,
    ],
    ['Glasgow-Blatchford', BLEED, 0],
    [
      'Glasgow-Blatchford',
      {
        urea: '25 mmol/L',
        haemoglobin: '99 g/L',
        sex: 'female',
        systolic: '89 mmHg',
        pulse: '100 per minute',
        melaena: 'yes',
        syncope: 'yes',
        liverDisease: 'yes',
        heartFailure: 'yes',
      },
      23,
    ],
    ['Glasgow-Blatchford', { ...BLEED, urea: '6.5 mmol/L', haemoglobin: '119 g/L' }, 5],
    ['Glasgow-Blatchford', { ...BLEED, haemoglobin: '119 g/L', sex: 'female' }, 1],
  ])('%s of %o is %d', (score, given, total) => {
    expect(result(score, given)).toContain(` = ${total}: `)
  })

  it.each<[string, Given, string]>([
    ['CURB-65', { ...PNEUMONIA, age: '65 years', confusion: 'yes', urea: '9 mmol/L' }, 'severe pneumonia'],
    ['Wells PE', { ...EMBOLISM, likeliest: 'yes', haemoptysis: 'yes' }, 'unlikely'],
    ['Wells PE', { ...EMBOLISM, likeliest: 'yes', heartRate: '110 per minute' }, 'embolism likely'],
    ['Wells DVT', { ...NO_LEG, alternative: 'yes' }, 'unlikely'],
    [
      'Centor',
      { ...THROAT, cough: 'yes', tenderNodes: 'no', tonsils: 'no', temperature: '37 degrees Celsius', age: '50 years' },
      'improbable',
    ],
    ['ABCD2', TIA, 'about 8 %'],
  ])('%s says what its total means', (score, given, meaning) => {
    expect(result(score, given)).toContain(meaning)
  })

  it('every score has its source, bands in order, and a name it is found by', () => {
    expect(SCORES.length).toBeGreaterThanOrEqual(12)
    for (const score of SCORES) {
      const from = score.bands.map(([least]) => least)
      expect(from).toEqual(from.toSorted((a, b) => a - b))
      expect(score.source).toMatch(/\d{4}$/)
      for (const name of [score.id, score.name, ...score.aliases, `the ${score.name} please`]) expect(findScore(name)?.id).toBe(score.id)
    }
  })

  it('finds no score in other words', () => {
    expect(findScore('the weather')).toBeNull()
    expect(findScore('')).toBeNull()
  })
})

describe('inputs of a score', () => {
  const qsofa = { respiratoryRate: '22 per minute', comaScale: '15 points', systolic: '100 mmHg' }

  it.each<[string, Given, string]>([
    ['a wrong unit', { ...PNEUMONIA, urea: '20 mg/dL' }, 'urea is in mmol/L, not in mg/dL'],
    ['no unit', { ...PNEUMONIA, urea: '20' }, 'urea has no unit; it is in mmol/L'],
    ['a value no one has', { ...PNEUMONIA, age: '640 years' }, 'age is 640 years, outside 16 to 120'],
    ['words for a number', { ...PNEUMONIA, urea: 'high' }, 'urea is a number in mmol/L, not "high"'],
    ['neither yes nor no', { ...PNEUMONIA, confusion: 'perhaps' }, 'confusion is yes or no, not "perhaps"'],
    ['an input it does not have', { ...PNEUMONIA, mood: 'yes' }, 'CURB-65 has no input "mood"'],
    ['an unknown input', { ...PNEUMONIA, urea: 'unknown' }, 'urea needs urea (mmol/L, 0.1 to 100)'],
    ['a missing input', { confusion: 'no' }, 'respiratoryRate needs'],
  ])('%s is told and nothing is worked out', (_, given, fault) => {
    expect(result('CURB-65', given)).toMatch(/^CURB-65 cannot be worked out: /)
    expect(result('CURB-65', given)).toContain(fault)
  })

  it('a choice outside the list is told with the list', () => {
    expect(result('GCS', { eyes: 'half', speech: 'none', movement: 'none' })).toContain(
      'eyes is one of none | to pain | to voice | spontaneous',
    )
  })

  it.each(['22 /min', '22 breaths per minute', '22 breaths/min'])('reads a unit as people write it: %s', (respiratoryRate) => {
    expect(result('qSOFA', { ...qsofa, respiratoryRate })).toContain('qSOFA = 2')
  })

  it('reads a unit that stands with the value, and names whatever way they are written', () => {
    const inputs = [
      { name: 'Respiratory rate', value: '22/min', unit: '' },
      { name: 'coma_scale', value: '15', unit: '' },
      { name: 'Systolic', value: '100mmHg', unit: 'mmHg' },
    ]
    expect(workOut(findScore('qsofa')!, inputs)).toContain('qSOFA = 2')
  })
})
