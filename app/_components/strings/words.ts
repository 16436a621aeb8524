import type {
  Act,
  Axes,
  Case,
  CueState,
  Domain,
  Emotion,
  Mode,
  Pace,
  Role,
  SafetyFlag,
  Seat,
  Slot,
  StationSheet,
  StopReason,
  WithheldReason,
} from '#simulators'

/** Words for every closed list of the domain: forgetting one fails to compile. */
const domain: Record<Domain, string> = {
  hpi: 'The problem itself',
  pmh: 'Past illnesses',
  psh: 'Operations',
  med: 'Medicines',
  allergy: 'Allergies',
  fh: 'Family',
  sh: 'Life and habits',
  ros: 'Other systems',
  ogh: 'Cycle and pregnancy',
  dev: 'Development',
  function: 'Daily function',
  ice: 'Ideas, concerns, expectations',
}

const slot: Record<Slot, string> = {
  complaint: 'complaint',
  site: 'site',
  onset: 'onset',
  character: 'character',
  radiation: 'radiation',
  associated: 'associated',
  timecourse: 'time course',
  modifiers: 'better or worse',
  severity: 'severity',
  condition: 'condition',
  risk: 'risk',
  operation: 'operation',
  drug: 'drug',
  adherence: 'adherence',
  'over-the-counter': 'over the counter',
  bought: 'bought',
  other: 'other',
  smoking: 'smoking',
  alcohol: 'alcohol',
  drugs: 'drugs',
  occupation: 'work',
  home: 'home',
  travel: 'travel',
  sexual: 'sexual health',
  diet: 'diet',
  exercise: 'exercise',
  cardiac: 'heart',
  respiratory: 'breathing',
  gastrointestinal: 'gut',
  urinary: 'urinary',
  neurological: 'nerves',
  musculoskeletal: 'joints and muscles',
  skin: 'skin',
  general: 'general',
  mood: 'mood',
  cycle: 'cycle',
  pregnancy: 'pregnancy',
  contraception: 'contraception',
  screening: 'screening',
  birth: 'birth',
  feeding: 'feeding',
  growth: 'growth',
  milestones: 'milestones',
  immunisation: 'immunisation',
  daily: 'daily tasks',
  mobility: 'mobility',
  care: 'care',
  idea: 'idea',
  concern: 'concern',
  expectation: 'expectation',
  impact: 'impact',
}

const emotion: Record<Emotion, string> = {
  fear: 'fear',
  sadness: 'sadness',
  anger: 'anger',
  shame: 'shame',
  guilt: 'guilt',
  hopelessness: 'hopelessness',
  frustration: 'frustration',
  worry: 'worry',
}

const cueState: Record<CueState, string> = {
  open: 'shown',
  half: 'half met',
  missed: 'passed over',
  eased: 'met',
  lapsed: 'lapsed',
  'not-shown': 'never came up',
}

const withheld: Record<WithheldReason, string> = {
  'not-understood': 'the wording was not understood',
  'other-speaker': 'somebody else would know',
  company: 'not with company in the room',
  trust: 'not enough trust yet',
  'too-many': 'too many questions at once',
}

const stopReason: Record<StopReason, string> = {
  concluded: 'The doctor brought the encounter to its end.',
  'turn-limit': 'The number of turns was used up.',
  'time-limit': 'Time is up.',
  'token-limit': 'The token limit was reached.',
  'cost-limit': 'The cost limit was reached.',
  'stopped-by-person': 'The encounter was ended by a person.',
  cancelled: 'The encounter was cancelled.',
  'engine-failed': 'The reply could not be made, so the encounter ended. It does not count.',
  'context-overflow': 'The conversation grew too long for the model, so the encounter ended. It does not count.',
  infrastructure: 'The server failed. It does not count.',
}

const setting: Record<StationSheet['setting'], string> = {
  'primary-care': 'General practice',
  emergency: 'Emergency department',
  ward: 'Ward',
  clinic: 'Clinic',
  home: 'Home visit',
  telephone: 'Telephone',
  video: 'Video call',
}

const difficulty: Record<Case['difficulty'], string> = { easy: 'Easy', medium: 'Medium', hard: 'Hard' }

const contentNote: Record<Case['contentNotes'][number], string> = {
  'self-harm': 'self-harm',
  violence: 'violence',
  sexual: 'sexual matters',
  bereavement: 'bereavement',
  'child-harm': 'harm to a child',
}

const mode: Record<Mode, { name: string; text: string }> = {
  'live-feedback': { name: 'Live feedback', text: 'Scores appear under each of your turns.' },
  'held-back': { name: 'Held back', text: 'Nothing interrupts you; everything is in the debrief.' },
  exam: { name: 'Exam', text: 'As in the station: timed, no feedback until it is over.' },
}

const pace: Record<Pace, { name: string; text: string }> = {
  instant: { name: 'At once', text: 'Replies stand there as soon as they are made.' },
  spoken: { name: 'As if spoken', text: 'Replies come at the speed of speech.' },
}

const role: Record<Role, string> = { doctor: 'Doctor', patient: 'Patient' }

/** Who is behind a seat, said the same way everywhere. */
const seatKind: Record<Seat['kind'], { tag: string; long: string }> = {
  person: { tag: 'person', long: 'a person' },
  scripted: { tag: 'scripted', long: 'a script on this machine, no language model' },
  model: { tag: 'model', long: 'a language model' },
}

const flag: Record<SafetyFlag['kind'], string> = {
  'red-flag-missed': 'Danger sign not asked about',
  'red-flag-not-followed': 'Danger sign not followed up',
  'escalation-omitted': 'Needed escalation left out',
  'dangerous-advice': 'Dangerous advice',
  'confabulated-finding': 'Finding that nobody reported',
  'premature-closure': 'Diagnosis named too early',
  'harmful-act': 'Harmful wording',
  injection: 'Attempt to break the role',
  'personal-data': 'Looks like personal data',
}

const acts: Partial<Record<Act, string>> = {
  DX_STATE: 'the doctor names a diagnosis',
  DDX_STATE: 'the doctor lists possible diagnoses',
  EXPLAIN: 'the doctor explains',
  ADVICE: 'the doctor advises',
  SAFETY_NET: 'the doctor says when to come back',
  CLOSE: 'the doctor closes',
  REASSURE: 'the doctor reassures',
  TEST_REQ: 'a test is mentioned',
  EXAM_REQ: 'an examination is asked for',
  SUMMARY: 'the doctor sums up',
  ICE_C: 'the doctor asks what worries you',
  ICE_I: 'the doctor asks what you think it is',
  DISMISS: 'the doctor brushes something aside',
  SHARED_DECISION: 'the doctor asks what you would prefer',
}

type AxisWords = { [K in 'personality' | 'language' | 'literacy' | 'recall' | 'confusion' | 'emotion']: Record<Axes[K], string> }
const axes: AxisWords = {
  personality: {
    neutral: 'Answers plainly, neither short nor long.',
    talkative: 'Says a great deal; one question brings three things.',
    reserved: 'A few words at a time. Nothing unasked.',
    pleasing: 'Agrees first, plays it down, wants to be no trouble.',
    impatient: 'Short, in a hurry, dislikes being asked twice.',
    distrustful: 'Asks why the doctor wants to know. Opens up only when taken seriously.',
    anxious: 'Worries aloud and asks whether it is serious.',
    tangential: 'Wanders off before coming to the answer.',
    stoic: 'No feelings in words; makes little of everything.',
  },
  language: { a: 'Short, simple sentences; asks back when a question is long.', b: 'Everyday sentences.', c: 'Long, fluent sentences.' },
  literacy: {
    low: 'Does not know medical words and asks what they mean.',
    adequate: 'Knows common medical words.',
    high: 'Uses simple medical words.',
  },
  recall: { low: 'Loses dates, doses and numbers.', normal: 'Remembers as most people do.', high: 'Gives exact dates and numbers.' },
  confusion: {
    none: 'Follows without trouble.',
    moderate: 'Misses a quarter of the questions until they are put simply.',
    high: 'Misses half of the questions until they are put simply.',
  },
  emotion: {
    calm: 'Calm.',
    low: 'Low in spirits.',
    irritable: 'Irritable.',
    fearful: 'Afraid.',
    tearful: 'Close to tears.',
    ashamed: 'Ashamed.',
  },
}

const axisName: Record<keyof AxisWords, string> = {
  personality: 'Manner',
  language: 'Language',
  literacy: 'Medical words',
  recall: 'Memory',
  confusion: 'Following',
  emotion: 'Mood',
}

const years = { years: 'years', months: 'months', weeks: 'weeks', days: 'days' } as const
const sex = { female: 'woman', male: 'man', intersex: 'person' } as const

export const words = {
  domain,
  slot,
  emotion,
  cueState,
  withheld,
  stopReason,
  setting,
  difficulty,
  contentNote,
  mode,
  pace,
  role,
  seatKind,
  flag,
  acts,
  axes,
  axisName,
  sex,
  age: (age: number, unit: keyof typeof years) => (unit === 'years' ? `${age}` : `${age} ${years[unit]}`),
  kind: { cue: 'hint', concern: 'concern' },
  measure: { history: 'History', empathy: 'Empathy', diagnosis: 'Diagnosis', management: 'Management' },
  you: 'you',
  notMeasured: 'not measured',
  critical: 'critical',
  redFlag: 'danger sign',
} as const

/** A seat in a few words: the kind, and of a model its name. */
export const seatInWords = ({ kind, model }: Seat): string => (model ? `${seatKind[kind].tag} ${model}` : seatKind[kind].tag)
