/** Small files in the shapes of other formats, written for these tests: nobody's data. */

const lines = (...rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n')

export const AVEY = lines(
  {
    correct_diagnosis: 'Acute Bronchitis',
    demographics: '44 year old Female',
    chief_complaints: 'Cough, Fever',
    presentation: 'She has been coughing for a week. She brings up green phlegm. The cough keeps her awake.',
    absent_findings: 'No chest pain, No weight loss, Normal pulses',
    physical_history: 'Asthma since childhood.',
    family_history: 'None',
    social_history: 'She works at Larkfield Mill.',
  },
  {
    correct_diagnosis: 'Hiccups of the Moon',
    demographics: '7 month old Male',
    chief_complaints: 'Crying',
    presentation: 'He cries at night.',
    absent_findings: '',
    physical_history: '-',
    family_history: '',
    social_history: '',
  },
)

const osce = (sheet: object, others: object = {}) => ({
  OSCE_Examination: {
    Objective_for_Doctor: 'Assess the patient presenting with a sore calf.',
    Patient_Actor: {
      Demographics: '52-year-old woman who keeps bees',
      History: 'The patient reports a sore calf for three days. She notes that it hurts when walking. She denies fever, chills, or a rash.',
      Symptoms: { Primary_Symptom: 'Sore calf', Secondary_Symptoms: ['Swelling of the calf', 'Denies breathlessness'] },
      Past_Medical_History: 'Diagnosed with deep vein thrombosis in 2019. Underactive thyroid.',
      Social_History: 'Smokes ten cigarettes a day.',
      Family_History: 'Information not provided.',
      Review_of_Systems: { General: 'No weight loss.', Respiratory: 'No cough.' },
      Current_Medications: ['Levothyroxine'],
      Favourite_Colour: 'Teal',
      ...sheet,
    },
    Physical_Examination_Findings: {
      Vital_Signs: {
        Temperature: '98.6°F',
        Blood_Pressure: '131/82 mmHg',
        Heart_Rate: '92 bpm',
        Oxygen_Saturation: 'Within normal limits',
      },
      Leg_Examination: { Inspection: 'Swollen left calf', Pulses: 'Normal' },
    },
    Test_Results: { Blood_Tests: { D_Dimer: 'Raised' }, Imaging: { Leg_Ultrasound: { Findings: 'Clot in the popliteal vein' } } },
    Correct_Diagnosis: 'Deep vein thrombosis',
    ...others,
  },
})
export const AGENTCLINIC = lines(
  osce({}),
  osce({ Demographics: '3-year-old child', History: 'The mother reports a sore calf.' }),
  osce({ Demographics: 'Newborn, female', Current_Medications: [] }, { Correct_Diagnosis: 'Milk of the Stars' }),
)

export const MEDIQ = lines(
  {
    id: 4,
    question: 'Which of the following is the most likely diagnosis for the patient?',
    context: [
      'A 31-year-old woman presents to the clinic with an itchy rash on both elbows',
      'She denies fever',
      'On physical examination, silvery plaques are seen over both elbows',
      'A skin biopsy shows thickened epidermis.',
    ],
    options: { A: 'Psoriasis', B: 'Ringworm of the Elbow' },
    answer: 'Psoriasis',
    answer_idx: 'A',
    facts: [
      '1. The patient is a 31-year-old woman.',
      '2. The rash is itchy.',
      '3. The rash is on both elbows.',
      '4. The patient denies having a fever.',
      '5. The woman has a father with eczema.',
      '6. The woman drinks wine at weekends.',
      '7. Silvery plaques are seen over both elbows.',
      '8. A skin biopsy shows thickened epidermis.',
    ],
    patient: { age: '31 years', gender: 'female' },
  },
  {
    id: 'second',
    question: 'Which?',
    context: 'A 6-month-old infant comes with a rash.',
    options: { A: 'Eczema' },
    answer: 'Eczema',
    facts: ['1. The infant has a rash.'],
    patient: { age: '6 months', gender: 'unavailable' },
  },
)

export const MTMEDDIALOG = JSON.stringify(
  [
    {
      self_report: 'My stomach burns after meals. Could it be gastritis? (female, 29 years old)',
      diagnosis: 'Based on your symptoms, you likely have gastritis, perhaps from coffee.',
      recommendation: 'Take antacids and rest.',
      dialogue: [
        { doctor_question: ['How long has this been going on?'], patient_response: ['About two weeks.'] },
        { doctor_question: ['Do you have a fever?'], patient_response: ['No.'] },
        { doctor_question: ['Do you smoke? Do you drink?'], patient_response: ['Yes.', 'I haven’t smoked since May.'] },
        { doctor_question: ['Have you taken any medicine?'], patient_response: ['Should I take some?'] },
        { doctor_question: ['Take care.'], patient_response: ['Thank you, doctor Quill.'] },
        { doctor_question: ['Anything else?'], patient_response: null },
      ],
      id: 12,
    },
    { self_report: 'My knee clicks.', diagnosis: 'A clicking knee.', recommendation: '', dialogue: [], id: 13 },
  ],
  null,
  1,
)

export const DDXPLUS_CONDITIONS = JSON.stringify(
  {
    Pericarditis: condition('Pericarditis', ['E_55', 'E_220'], ['E_79']),
    'Moon fever': condition('Moon fever', ['E_91', 'E_900'], []),
  },
  null,
  1,
)
export const DDXPLUS_EVIDENCES = JSON.stringify({
  E_91: evidence('E_91', 'Do you have a fever (either felt or measured with a thermometer)?'),
  E_220: evidence('E_220', 'Do you have pain that is increased when you breathe in deeply?'),
  E_79: evidence('E_79', 'Do you smoke cigarettes?', { is_antecedent: true }),
  E_900: evidence('E_900', 'Characterize your glow:'),
  E_55: evidence('E_55', 'Do you feel pain somewhere?', {
    data_type: 'M',
    default_value: 'V_123',
    'possible-values': ['V_123', 'V_14'],
    value_meaning: { V_123: { fr: 'nulle part', en: 'nowhere' }, V_14: { fr: 'aile', en: 'iliac wing(R)' } },
  }),
  E_56: evidence('E_56', 'How intense is the pain?', { data_type: 'C', default_value: 0, 'possible-values': [0, 1, 2, 3, 4] }),
})
export const DDXPLUS_PATIENTS = [
  'AGE,DIFFERENTIAL_DIAGNOSIS,SEX,PATHOLOGY,EVIDENCES,INITIAL_EVIDENCE',
  `61,"[['Pericarditis', 0.5]]",F,Pericarditis,"['E_55_@_V_14', 'E_56_@_3', 'E_220', 'E_79', 'E_91', 'E_404']",E_220`,
  `3,,M,Moon fever,"['E_900']",E_900`,
].join('\n')

function condition(name: string, symptoms: readonly string[], antecedents: readonly string[]) {
  const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, {}]))
  return {
    condition_name: name,
    'cond-name-fr': name,
    'cond-name-eng': name,
    'icd10-id': 'i30',
    symptoms: named(symptoms),
    antecedents: named(antecedents),
    severity: 2,
  }
}

function evidence(name: string, question: string, others: object = {}) {
  return {
    name,
    code_question: name,
    question_fr: question,
    question_en: question,
    is_antecedent: false,
    default_value: 0,
    value_meaning: {},
    'possible-values': [],
    data_type: 'B',
    ...others,
  }
}
