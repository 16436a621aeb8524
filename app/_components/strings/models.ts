import type { DoctorBias, Usage } from '#simulators'

/** The doctors' biases, each with what it does to them. */
const doctorBias: Record<DoctorBias, { name: string; text: string }> = {
  anchoring: { name: 'Anchoring', text: 'Holds on to the first idea.' },
  recency: { name: 'Recency', text: 'Sees the last patient in this one.' },
  availability: { name: 'Availability', text: 'Thinks first of what comes to mind first.' },
  frequency: { name: 'Frequency', text: 'Takes what is common for what is there.' },
  confirmation: { name: 'Confirmation', text: 'Looks for what fits, not for what does not.' },
  'premature-closure': { name: 'Premature closure', text: 'Stops asking too early.' },
  'status-quo': { name: 'Status quo', text: 'Keeps to what was said before.' },
  'false-consensus': { name: 'False consensus', text: 'Believes that everybody thinks alike.' },
  gender: { name: 'Gender', text: 'Judges by gender.' },
  race: { name: 'Race', text: 'Judges by race.' },
  'sexual-orientation': { name: 'Sexual orientation', text: 'Judges by whom one loves.' },
  cultural: { name: 'Cultural', text: 'Judges by where one comes from.' },
  education: { name: 'Education', text: 'Judges by schooling.' },
  religion: { name: 'Religion', text: 'Judges by faith.' },
  socioeconomic: { name: 'Socioeconomic', text: 'Judges by money and standing.' },
}

const number = new Intl.NumberFormat('en-GB')
const hundredths = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const threeFigures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 })
/** What a turn costs is often a fraction of a hundredth. */
const money = (amount: number) => (amount === 0 || amount >= 1 ? hundredths : threeFigures).format(amount)
const counted = (count: number, one: string, more = `${one}s`) => `${number.format(count)} ${count === 1 ? one : more}`

function time(milliseconds: number): string {
  const seconds = milliseconds / 1000
  if (seconds < 0.05) return 'under 0.1 s'
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

const tokens = ({ inputTokens, cachedTokens, outputTokens }: Pick<Usage, 'inputTokens' | 'cachedTokens' | 'outputTokens'>) => {
  const cached = cachedTokens > 0 ? ` (${number.format(cachedTokens)} of them cached)` : ''
  return `${number.format(inputTokens)} tokens read${cached}, ${number.format(outputTokens)} written`
}

const cost = (amount: number | null) => (amount === null ? 'price not known' : amount === 0 ? 'no cost' : `cost ${money(amount)}`)

/** Everything people read about language models in a seat. */
export const models = {
  doctorBias,
  none: 'Only the script plays here.',
  noneHelp: 'To add a language model, name it in the setting ANAMNESIS_MODELS; the README says how.',
  patientEngine: 'Who speaks for the patient',
  script: { name: 'The script', text: 'No cost, no waiting, the same words each time.' },
  spoken: 'A model finds the words; which facts it may tell is settled without it.',
  scriptedDoctor: 'A scripted doctor of known skill',
  agent: 'Or a doctor that a model plays',
  doctorModel: 'Which model plays the doctor',
  biases: 'Biases of the doctor',
  biasesOn: (count: number) => (count === 0 ? 'none switched on' : `${count} switched on`),
  biasesHint: 'Faults of judgement that the doctor is told to have. Watch what they do.',
  limits: 'Limits on models',
  limitsOn: (set: boolean) => (set ? 'set' : 'none set'),
  limitsHint: 'For the whole encounter, both seats together. It ends at the next turn of the doctor beyond them. Empty is no limit.',
  tokenLimit: 'Tokens at most',
  costLimit: 'Cost at most',
  costLimitHint: 'In the currency of the price list.',
  seats: {
    doctor: { name: 'The doctor', text: 'You ask; the patient answers.' },
    patient: { name: 'The patient', text: 'You get the patient’s sheet; a doctor asks.' },
    observer: { name: 'Watch', text: 'Two of them talk; you see ledger, hints and scores as they come.' },
  },
  refused: {
    'not-allowed': 'That model is not offered here any more. Reload the page and choose again.',
    'engine-refused': 'That model cannot be used now. Whoever runs this server can find out why with “anamnesis check”.',
  } as Record<string, string>,
  usage: {
    label: 'What this took',
    tokens,
    cost,
    time,
    calls: (calls: number) => counted(calls, 'call'),
    line: (usage: Usage) =>
      [tokens(usage), cost(usage.cost), time(usage.milliseconds), usage.calls === 1 ? '' : counted(usage.calls, 'call')]
        .filter(Boolean)
        .join(' · '),
    soFar: 'Models so far',
  },
  fallback: {
    tag: 'scripted',
    instead: (model: string | undefined) => `scripted, in place of ${model ?? 'the model'}`,
    why: 'What the model answered could not be used, so the script spoke in its place.',
  },
  waiting: {
    label: (name: string) => `${name} is thinking`,
    text: (model: string) => `Waiting for ${model}`,
    seconds: (seconds: number) => `${seconds} s`,
    again: (attempt: number) => `The last answer could not be used; this is attempt ${attempt}.`,
  },
  /** Why a turn was given up, and what it means. `who` is the patient or the doctor. */
  failed: {
    'engine-failed': (who: string) => `The ${who}’s model could not be reached or gave nothing usable, however often it was asked.`,
    'engine-refused': (who: string) => `The ${who}’s model cannot be used: its provider refused the key or does not know the model.`,
    'context-overflow': (who: string) => `The conversation has grown too long for the ${who}’s model.`,
    'budget-spent': () => 'The budget for models on this server is spent.',
  } as Record<string, (who: string) => string>,
  nothingLost: 'Nothing was lost: everything said so far is stored. The encounter ends here.',
  seat: { patient: 'patient', doctor: 'doctor' },
  reasoning: {
    title: 'What the doctor thinks',
    now: 'What the doctor thinks now',
    /** An agent names its next act in words of its own, or by an id. */
    act: (next: string) => (/^[a-z]+(-[a-z]+)+$/.test(next) ? next.replaceAll('-', ' ') : next),
    noneYet: 'Appears with the doctor’s first move.',
    none: 'nothing written down',
    leads: (name: string, p: number | undefined) => (p === undefined ? name : `${name} ${percent(p)}`),
    differential: 'Differential',
    thoughts: 'Thoughts',
    next: 'Next',
    note: 'Note',
    memory: 'Keeps in mind',
    chance: (name: string, p: number) => `${name}: ${percent(p)}`,
    percent: (p: number) => percent(p),
    unstated: 'no number',
  },
  argument: {
    title: 'Argument',
    summary: (claims: number, accepted: number) => `${counted(claims, 'claim')}, ${number.format(accepted)} accepted`,
    drawing: (claims: number, accepted: number, supports: number, attacks: number) =>
      `Drawing of the argument: ${counted(claims, 'claim')}, ${number.format(accepted)} accepted; ${counted(supports, 'support')}, ${counted(attacks, 'attack')}. The list below says the same.`,
    accepted: 'accepted',
    rejected: 'rejected',
    by: (who: string) => `by ${who}`,
    supports: (other: number) => `supports ${other}`,
    attacks: (other: number) => `attacks ${other}`,
    legend: { accepted: 'Accepted', rejected: 'Rejected', supports: 'supports', attacks: 'attacks' },
  },
  debrief: {
    title: 'What the models took',
    calls: 'Calls',
    read: 'Tokens read',
    cached: 'From a cache',
    written: 'Tokens written',
    cost: 'Cost',
    time: 'Waiting',
    together: 'Together',
    unknown: 'not known',
    fallbacks: (count: number) => `${counted(count, 'turn')} fell back to the script: the model’s answer could not be used.`,
    failures: (count: number) => `${counted(count, 'attempt')} at a turn failed; what they took is not in these figures.`,
    money,
    number: (value: number) => number.format(value),
  },
  runs: {
    patients: 'Who speaks for the patients',
    script: 'The script',
    scriptHint: 'No model, no cost.',
    spoken: 'Each for every persona chosen above.',
    agents: 'Doctors that need a model',
    doctorModels: 'Which models play these doctors',
    doctorModelsHint: 'Every doctor above with every model.',
    chooseAgent: 'Choose a doctor above first.',
    biases: 'Biases of these doctors',
    tokens: 'Tokens of an encounter, at most',
    cost: 'Cost of the whole run, at most',
    costUnknown: (tokens: number) => `about ${number.format(tokens)} tokens, prices not known`,
    facts: { cost: 'Cost', tokens: 'Tokens', calls: 'Calls of models' },
    costOf: (cost: number, calls: number, unpriced: number) => (calls > 0 && calls === unpriced ? 'prices not known' : money(cost)),
    unpriced: (calls: number) => `and ${counted(calls, 'call')} without a known price`,
    played: (name: string, model: string) => `${name} · ${model}`,
  },
} as const

function percent(p: number): string {
  return p > 0 && p < 0.01 ? 'under 1 %' : `${Math.round(p * 100)} %`
}
