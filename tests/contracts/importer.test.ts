import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../../env'
import { SimulatorError } from '../../simulators/domain/errors'
import type { ImportSource } from '../../simulators/exchange/import/importer'
import { IMPORTERS, type ImportFormat, importerOf } from '../../simulators/exchange/import/index'
import { AGENTCLINIC, AVEY, DDXPLUS_CONDITIONS, DDXPLUS_EVIDENCES, DDXPLUS_PATIENTS, MEDIQ, MTMEDDIALOG } from '../support/foreign-cases'
import { catalog } from '../support/play'
import { type ForeignFile, importerContract, inventionsIn, lintDocuments } from './importer.contract'

const content = (path: string) => readFileSync(join(root, path), 'utf8')
const source = (file: string, beside: Readonly<Record<string, string>> = {}): ImportSource => ({
  file,
  knowledge: catalog.knowledge,
  content,
  beside(name) {
    const text = beside[name]
    if (text === undefined) throw new SimulatorError('invalid-input', `${file}: there is no ${name} beside it`)
    return text
  },
})
const withEvidences = { 'release_evidences.json': DDXPLUS_EVIDENCES }
/** The first line of a file, with one thing changed. */
const changed = (text: string, from: string, to: string) => `${text.split('\n')[0]!.replace(from, to)}\n`

const NO_JSON = ['what is no JSON', 'wholly unlike it', /:1 \(document\): is no JSON/] as const

/** One entry a format: a new importer without a file here does not compile. */
const FILES: Record<ImportFormat, readonly ForeignFile[]> = {
  avey: [
    {
      importer: IMPORTERS.avey,
      text: AVEY,
      source: source('small-avey.jsonl'),
      records: 2,
      leftOut: [],
      words: ['green phlegm', 'keeps me awake', 'chest pain', 'weight loss', 'Normal pulses', 'Asthma', 'Larkfield', 'Hiccups of the Moon'],
      bad: [
        NO_JSON,
        ['a field that is not there', changed(AVEY, 'presentation', 'presented'), /:1 presentation: /],
        ['an age that cannot be read', changed(AVEY, '44 year old Female', 'grown up'), /:1 demographics: must read like/],
        ['an age that nobody reaches', changed(AVEY, '44 year', '444 year'), /:1 demographics: is no age/],
        ['a second line that breaks off', `${AVEY.split('\n')[0]}\n{"correct`, /:2 \(document\): is no JSON/],
      ],
    },
  ],
  agentclinic: [
    {
      importer: IMPORTERS.agentclinic,
      text: AGENTCLINIC,
      source: source('small-agentclinic.jsonl'),
      records: 3,
      leftOut: [2],
      words: [
        'keeps bees',
        'it hurts when walking',
        'No chills',
        'No rash',
        'Swelling of the calf',
        'breathlessness',
        'thrombosis in 2019',
        'thyroid',
        'ten cigarettes',
        'Levothyroxine',
        'Teal',
        'Within normal limits',
        'Swollen left calf',
        'Raised',
        'popliteal vein',
        'Milk of the Stars',
        '3-year-old child',
      ],
      bad: [
        NO_JSON,
        [
          'a station without a diagnosis',
          changed(AGENTCLINIC, 'Correct_Diagnosis', 'Diagnosis'),
          /:1 OSCE_Examination\.Correct_Diagnosis: /,
        ],
        [
          'a complaint that is no text',
          changed(AGENTCLINIC, '"Sore calf"', '7'),
          /:1 OSCE_Examination\.Patient_Actor\.Symptoms\.Primary_Symptom: /,
        ],
      ],
    },
  ],
  mediq: [
    {
      importer: IMPORTERS.mediq,
      text: MEDIQ,
      source: source('small-mediq.jsonl'),
      records: 2,
      leftOut: [2],
      words: [
        'itchy',
        'both elbows',
        'fever',
        'eczema',
        'wine at weekends',
        'Silvery plaques',
        'thickened epidermis',
        'Ringworm of the Elbow',
      ],
      bad: [
        NO_JSON,
        ['facts that are no list', changed(MEDIQ, '"facts":[', '"fact":['), /:1 facts: /],
        ['no context', changed(MEDIQ, '"context":[', '"context":[],"was":['), /:1 context: is empty/],
      ],
    },
  ],
  mtmeddialog: [
    {
      importer: IMPORTERS.mtmeddialog,
      text: MTMEDDIALOG,
      source: source('small-mtmeddialog.json'),
      records: 2,
      leftOut: [2],
      words: [
        'My stomach burns',
        'About two weeks',
        'do not have a fever',
        'smoked since May',
        'Should I take some',
        'Quill',
        'coffee',
        'antacids',
        'My knee clicks',
      ],
      bad: [
        NO_JSON,
        ['no list', '{"self_report": "I cough."}', /:1 \(document\): is no list/],
        ['an empty list', '[]', /\(document\): holds no record/],
        ['a dialogue that is none', MTMEDDIALOG.replace('"dialogue": []', '"dialogue": 5'), /:6\d 1\.dialogue: /],
      ],
    },
  ],
  ddxplus: [
    {
      importer: IMPORTERS.ddxplus,
      text: DDXPLUS_CONDITIONS,
      source: source('small-conditions.json', withEvidences),
      records: 8,
      leftOut: [],
      words: ['Moon fever', 'Characterize your glow:', 'iliac wing(R)', 'nowhere', 'likelihoods'],
      bad: [
        ['JSON that breaks off', '{"Pericarditis": {', /:\d \(document\): is no JSON/],
        ['an evidence that is in no list', DDXPLUS_CONDITIONS.replace('E_900', 'E_901'), /Moon fever\.symptoms\.E_901: no such evidence/],
        ['a severity beyond the scale', DDXPLUS_CONDITIONS.replace('"severity": 2', '"severity": 9'), /:\d+ Pericarditis\.severity: /],
      ],
    },
    {
      importer: IMPORTERS.ddxplus,
      text: DDXPLUS_PATIENTS,
      source: source('small-patients.csv', withEvidences),
      records: 2,
      leftOut: [3],
      words: [
        'iliac wing(R)',
        '3 of 4',
        'I have pain that is increased when I breathe in deeply',
        'I smoke cigarettes',
        'E_404',
        "[['Pericarditis', 0.5]]",
      ],
      bad: [
        ['columns of another table', 'A,B\n1,2', /:2 AGE: /],
        ['a sex that is none', DDXPLUS_PATIENTS.replace(',F,', ',X,'), /:2 SEX: /],
        ['a quote that never closes', `${DDXPLUS_PATIENTS}\n4,"`, /:4 \(document\): is no CSV/],
      ],
    },
  ],
}

for (const [format, files] of Object.entries(FILES)) for (const file of files) importerContract(`${format}, ${file.source.file}`, file)

it('a format that nobody knows is told with those that are known', () => {
  expect(() => importerOf('constructor')).toThrow('no import format "constructor". Known: agentclinic, mtmeddialog, mediq, avey, ddxplus.')
})

it('a statement that names the answer is left out and told, so that no patient gives it away', () => {
  const { documents, records } = IMPORTERS.agentclinic.read(AGENTCLINIC, source('small.jsonl'))
  expect(JSON.stringify(documents[0]!.patient)).not.toContain('thrombosis')
  expect(records[0]!.unmapped).toContain('names the diagnosis, so nobody says it: Diagnosed with deep vein thrombosis in 2019')
})

it('a chart holds figures, results under their own names, and what stands in for the rest', () => {
  const [subject] = IMPORTERS.agentclinic.read(AGENTCLINIC, source('small.jsonl')).documents
  expect(subject!.chart.vitals).toMatchObject({ temperature: 37, systolic: 131, diastolic: 82, heartRate: 92 })
  expect(subject!.chart.examination['leg-examination']).toMatchObject({ names: ['Leg Examination', 'Leg'], abnormal: true })
  expect(Object.keys(subject!.chart.investigations)).toEqual(['blood-tests', 'leg-ultrasound'])
  expect(subject!.origin!.unmapped).toContain('vital signs (figures at rest stand in): respiratoryRate, spo2, gcs')
})

it('an answer of a consultation can be asked for as it was; one without words of its own says nothing where two things were asked', () => {
  const { documents, records } = IMPORTERS.mtmeddialog.read(MTMEDDIALOG, source('small.json'))
  const facts = Object.values(documents[0]!.patient.facts).flatMap((each) => Object.values(each))
  expect(facts.find(({ text }) => text === 'About two weeks.')).toMatchObject({ ask: ['How long has this been going on?'], present: true })
  expect(facts.find(({ text }) => text === 'I do not have a fever.')).toMatchObject({
    present: false,
    finding: expect.arrayContaining(['fever']),
  })
  expect(documents[0]).toMatchObject({ level: 'sketch', key: { diagnosis: { name: 'gastritis' } } })
  expect(records[0]!.unmapped).toContain('patient_response, a bare answer to several questions or one that is none: Yes.')
})

const DATA = join(root, '..', 'shared', 'data')
const REAL: Record<ImportFormat, { path: string; records: number; leftOut: number; least: number }> = {
  agentclinic: { path: 'agentclinic/agentclinic_medqa_extended.first100.jsonl', records: 100, leftOut: 4, least: 0.9 },
  mtmeddialog: { path: 'mtmeddialog/sft_cases.first120.json', records: 120, leftOut: 2, least: 0.6 },
  mediq: { path: 'mediq/all_craft_md.first60.jsonl', records: 60, leftOut: 1, least: 0.65 },
  avey: { path: 'avey/avey_vignettes.first150.jsonl', records: 150, leftOut: 0, least: 0.9 },
  ddxplus: { path: 'ddxplus/release_conditions.json', records: 272, leftOut: 0, least: 0.6 },
}
/** Every so-manieth document is linted: all of them take minutes. */
const LINTED = 15

for (const [format, { path, records: count, leftOut, least }] of Object.entries(REAL)) {
  const whole = join(DATA, path)
  describe.skipIf(!existsSync(whole))(
    `${format}: the published file${existsSync(whole) ? '' : ' (skipped: it is not on this machine)'}`,
    () => {
      it('imports whole, with most of its texts, and what comes out passes lint', async () => {
        const { documents, records } = importerOf(format).read(readFileSync(whole, 'utf8'), {
          ...source(basename(whole)),
          beside: (name) => readFileSync(join(dirname(whole), name), 'utf8'),
        })
        expect(records).toHaveLength(count)
        expect(records.filter((record) => record.leftOut !== null)).toHaveLength(leftOut)
        const mapped = records.reduce((sum, record) => sum + record.mapped, 0)
        const unmapped = records.reduce((sum, record) => sum + record.unmapped.length, 0)
        expect(mapped / (mapped + unmapped)).toBeGreaterThan(least)
        expect(documents.flatMap((document) => (document.schema === 'case/1' ? inventionsIn(document) : []))).toEqual([])
        const { problems } = await lintDocuments(documents.filter((_, index) => index % LINTED === 0))
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
      }, 300_000)
    },
  )
}
