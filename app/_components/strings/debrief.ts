import type { CraftRow, DebriefModel, FactRow, NextStep, PlanRow } from '#simulators'

const nextStep: Record<NextStep['kind'], { title: string; text: (about: string) => string }> = {
  'red-flag': { title: 'Ask about a danger sign', text: (about) => `Nobody asked about this one: ${about}.` },
  critical: { title: 'Ask what decides the case', text: (about) => `This was critical and stayed unasked: ${about}.` },
  cue: {
    title: 'Stop when a feeling shows',
    text: (about) => `There was ${about} in these words. Name it, then wait: “That sounds hard. Tell me more about it.”`,
  },
  perspective: {
    title: 'Ask what it means to them',
    text: (about) => `Ideas, worries and hopes were not asked for. You would have heard: ${about}.`,
  },
  differential: { title: 'Put it on the list', text: (about) => `Your differential did not hold ${about}.` },
  escalation: { title: 'Decide who else must know', text: (about) => about },
  test: { title: 'Order what cannot wait', text: (about) => about },
  dangerous: { title: 'Leave this out', text: (about) => about },
}

const outcome: Record<FactRow['outcome'], { name: string; sign: string }> = {
  told: { name: 'Asked and told', sign: '●' },
  withheld: { name: 'Asked, held back', sign: '◐' },
  volunteered: { name: 'Told unasked', sign: '◆' },
  missed: { name: 'Never reached', sign: '○' },
  given: { name: 'Known from the start', sign: '–' },
}

const mark: Record<PlanRow['mark'], { name: string; sign: string; good: boolean }> = {
  done: { name: 'done', sign: '✓', good: true },
  missed: { name: 'left out', sign: '○', good: false },
  avoided: { name: 'rightly left alone', sign: '✓', good: true },
  'done-wrongly': { name: 'done, and should not be', sign: '✕', good: false },
}

const itemDomain: Record<DebriefModel['items'][number]['domain'], string> = {
  opening: 'Opening',
  gathering: 'Gathering',
  perspective: 'Their view',
  relationship: 'Relationship',
  explaining: 'Explaining',
  diagnosis: 'Diagnosis and plan',
  close: 'Close',
}

type CraftUnit = 'share' | 'number'

const craftRates: Record<CraftRow['name'], { title: string; unit: CraftUnit }> = {
  openShare: { title: 'Open questions, of all', unit: 'share' },
  closedShare: { title: 'Closed questions, of all', unit: 'share' },
  leadingShare: { title: 'Leading questions, of all', unit: 'share' },
  clarifyingShare: { title: 'Questions back to what was said, of all', unit: 'share' },
  multipleShare: { title: 'Turns with two or more questions', unit: 'share' },
  facilitationShare: { title: 'Turns that encourage: “go on”, “I see”', unit: 'share' },
  jargonShare: { title: 'Turns with an unexplained clinical word', unit: 'share' },
  questionsPerTurn: { title: 'Questions a turn', unit: 'number' },
  wordsPerTurn: { title: 'Words a turn', unit: 'number' },
  wordRatio: { title: 'The doctor’s words for each of the patient’s', unit: 'number' },
}

const inCraftUnit = (value: number, unit: CraftUnit) =>
  unit === 'share' ? `${Math.round(value * 100)} %` : value.toFixed(value < 10 ? 2 : 1)

/** What the debrief says. Sentences are about what happened here, never about the person. */
export const debrief = {
  title: 'Debrief',
  backToRun: (index: number) => `Back to the run, encounter ${index}`,
  it: 'It was',
  with: (name: string, age: string) => `${name}, ${age}`,
  persona: (name: string) => `Played as: ${name}`,
  minutes: (minutes: number) => `${minutes} min with the patient`,
  notEvaluable: 'This encounter ended through a fault of the machine. Its scores are shown and do not count.',
  profile: 'Profile',
  noProfile: 'This encounter has no scores.',
  of: {
    questions: (n: number) => `from ${n} ${n === 1 ? 'turn' : 'turns'} with questions`,
    cues: (n: number) => `from ${n} ${n === 1 ? 'feeling' : 'feelings'} shown`,
    diagnoses: (n: number) => `from ${n} ${n === 1 ? 'diagnosis' : 'diagnoses'} named`,
    plans: (n: number) => `against ${n} points of the plan`,
  },
  hundred: 'of 100',
  notMeasured: 'Not measured',
  criticalRecall: (percent: string) => `Critical questions asked: ${percent} of 100`,
  coverage: (percent: string) => `Of everything there was to learn, by weight: ${percent} of 100`,
  flags: 'Flags',
  missedSigns: (count: number) => (count === 1 ? 'One danger sign was not asked about' : `${count} danger signs were not asked about`),
  next: 'Next time',
  noNext: 'Nothing grave was missed. Try a harder station, or the same one with another patient.',
  nextStep,
  youCouldAsk: 'You could ask',
  chance: (turn: number) => `The chance came after turn ${turn + 1}`,
  there: (turn: number) => `It stands at turn ${turn + 1}`,
  noChance: 'Talk never came near it: open the subject yourself.',
  contents: 'On this page',
  timeline: {
    title: 'Turn by turn',
    chart: 'Scores by turn',
    finding: (best: number | null, met: number, shown: number) =>
      [
        best === null ? '' : `The question that told most came in turn ${best + 1}.`,
        shown === 0 ? 'No feeling was shown.' : `${met} of ${shown} feelings were met.`,
      ]
        .filter(Boolean)
        .join(' '),
    hint: 'A column is one of your turns, a bar its score. A dot means there was nothing to measure.',
    hintOther: 'A column is one of the doctor’s turns, a bar its score. A dot means there was nothing to measure.',
    turn: (turn: number) => `Turn ${turn + 1}`,
    none: 'not measured',
  },
  transcript: 'What was said',
  asked: 'Asked',
  repeated: 'Asked again',
  told: 'Told',
  volunteered: 'Told unasked',
  withheld: 'Held back',
  best: (question: string) => `The most telling question then: “${question}”`,
  showsFeeling: (emotion: string, strength: number) => `Shows ${emotion}, strength ${strength} of 3`,
  trust: (trust: number) => `Trust ${trust} of 10`,
  facts: {
    title: 'What there was to find out',
    /** `critical`: how many were missed; null where the case marks none. */
    finding: (reached: number, all: number, critical: number | null) => {
      const missed =
        critical === null
          ? 'The case marks none as critical.'
          : critical === 0
            ? 'No critical one was missed.'
            : `${critical} critical ${critical === 1 ? 'one was' : 'ones were'} never reached.`
      return `${reached} of ${all} points came to light. ${missed}`
    },
    outcome,
    chance: (turn: number) => `could be asked after turn ${turn + 1}`,
    at: (turn: number) => `turn ${turn + 1}`,
    byPart: 'Part by part',
    missedCritical: (count: number) => `${count} critical missed`,
    foundOf: (found: number, all: number) => `${found} of ${all}`,
  },
  redFlags: {
    title: 'Danger signs',
    finding: (asked: number, all: number) => (all === 0 ? 'This case has none to screen for.' : `${asked} of ${all} were screened for.`),
  },
  craft: {
    title: 'How it was asked',
    hint: 'Beside each rate stands what real general practitioners do: the middle half of 29 mock consultations (PriMock57), read by the same rules. It is a norm to compare with and no target. Half of those consultations lie outside it too.',
    none: 'Rates of asking were not counted in this encounter.',
    rate: 'Rate',
    here: 'Here',
    usual: 'Usual',
    verdict: 'In words',
    rates: craftRates,
    inUnit: inCraftUnit,
    range: ([low, high]: readonly [number, number], unit: CraftUnit) => `${inCraftUnit(low, unit)} to ${inCraftUnit(high, unit)}`,
    bands: {
      below: 'less than real GPs mostly do',
      within: 'within what real GPs do',
      above: 'more than real GPs mostly do',
    },
  },
  cues: {
    title: 'Feelings',
    none: 'The patient showed no feeling in this encounter. That is no fault: some come only when talk reaches them.',
    finding: (met: number, all: number) => `${met} of ${all} were met.`,
    shown: 'Shown',
    answer: 'Your words',
    answerOther: 'The doctor’s words',
    noAnswer: 'The encounter ended before an answer.',
    late: 'met, later',
    eased: (line: string) => `Taken up, it goes on like this: “${line}”`,
    notShown: (count: number) => `${count} more never came up. They count neither for nor against you.`,
    level: (level: number) => `level ${level} of 6`,
  },
  differential: {
    title: 'Differential',
    yours: 'Given',
    theirs: 'Expected',
    none: 'No differential was given.',
    notFinal: 'Not marked as final; the last one stands here.',
    step: { 5: 'the diagnosis', 4: 'close to it', 3: 'broader than it', 2: 'a neighbour of it', 1: 'something else' } as Record<
      number,
      string
    >,
    matches: (listed: string) => `listed as ${listed}`,
    correct: 'the diagnosis',
    mustNotMiss: 'must not be missed',
    wasGiven: 'given',
    notGiven: 'not given',
    speaksFor: 'For',
    speaksAgainst: 'Against',
  },
  plan: {
    title: 'Plan',
    yours: 'As given',
    none: 'No plan was given.',
    unmarked: 'This case comes from elsewhere and says nothing of what is to be done: no plan is held against it.',
    spent: (spent: number, budget: number | null) =>
      budget === null ? `${spent} units spent on tests.` : `${spent} of ${budget} units spent on tests.`,
    group: { investigation: 'Investigations', treatment: 'Treatment', 'safety-net': 'Safety net' },
    level: { must: 'must', should: 'should', avoid: 'avoid' },
    need: { escalation: 'Escalation', 'follow-up': 'Follow-up' },
    needed: 'needed',
    notNeeded: 'not needed',
    right: 'right',
    wrong: 'not as it should be',
    open: 'nothing was planned',
    mark,
  },
  reasoning: {
    title: 'Reasoning',
    hint: 'What the case was built on. Filled signs are grounds that came to light here.',
    had: 'came to light',
    hadNot: 'did not come to light',
    against: 'against',
  },
  viva: { title: 'Questions to think about', hint: 'Answer for yourself first, then open.' },
  items: {
    title: 'Mark scheme',
    hint: 'What rules can tell from the words alone. “Needs judge” is not a nought: nobody has judged it.',
    item: 'Item',
    result: 'Result',
    level: ['not done', 'partly', 'done'] as const,
    domain: itemDomain,
  },
  sources: 'What the case rests on',
  again: 'The same station again',
  another: 'Another station',
  transcriptLink: 'Back to the room',
  machineMade:
    'All scores are made by rules on this machine from the words alone. They are formative: no examination, no judgement of a person.',
  methodLink: 'How this is measured',
} as const
