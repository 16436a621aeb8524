import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createUnderstanding } from './create-understanding'
import { authoredCases, authoredKnowledge } from './fixtures/authored'
import { CHEST_QUESTIONS, UNSEEN_QUESTIONS } from './fixtures/questions'
import { INJECTIONS, NO_BLAME, NO_INJECTIONS, NO_NEWS, NO_QUESTIONS, PLAIN_QUESTIONS, UTTERANCES } from './fixtures/utterances'
import { EMPTY_CONTEXT, type ReadingContext, type Understanding } from './understanding'

const knowledge = authoredKnowledge()
const cases = authoredCases()
const readers = new Map(cases.map((each) => [each.id, createUnderstanding({ sheet: each.patient, knowledge })]))
const chest = cases.find(({ id }) => id === 'chest-discomfort-58')!
const reader = readers.get('chest-discomfort-58')!
const later: ReadingContext = { ...EMPTY_CONTEXT, doctorTurns: 3, told: new Set(chest.patient.opening.facts) }

const read = (text: string, context: Partial<ReadingContext> = {}) => reader.read(text, { ...later, ...context })
const hits = (text: string, context: Partial<ReadingContext> = {}, by: Understanding = reader) =>
  by
    .read(text, { ...later, ...context })
    .questions.flatMap(({ facts }) => facts.filter(({ confidence }) => confidence >= 0.5).map(({ id }) => id))
const acts = (text: string, context: Partial<ReadingContext> = {}) => read(text, context).acts.map(({ act }) => act)
const told = (
  facts: string[],
  domain: 'hpi' | 'pmh' | 'med' | 'sh' | 'fh',
  slot: 'condition' | 'drug' | 'smoking' | 'timecourse' | 'character',
): Partial<ReadingContext> => ({
  previous: { facts, findings: [], domain, slot },
  lastTold: facts,
  told: new Set([...chest.patient.opening.facts, ...facts]),
})

describe('targets', () => {
  it.each(cases.map(({ id }) => id))('hit every fact of %s by its own ways of being asked, first or level with the first', (id) => {
    const each = cases.find((one) => one.id === id)!
    for (const [factId, fact] of Object.values(each.patient.facts).flatMap((facts) => Object.entries(facts))) {
      for (const ask of fact.ask ?? []) {
        const targets = readers
          .get(id)!
          .read(ask, { ...EMPTY_CONTEXT, doctorTurns: 3, told: new Set(each.patient.opening.facts) })
          .questions.flatMap(({ facts }) => facts)
        const best = Math.max(0, ...targets.map(({ confidence }) => confidence))
        const own = targets.filter(({ id: target }) => target === factId).map(({ confidence }) => confidence)
        expect({ factId, ask, confidence: Math.max(0, ...own) }).toEqual({
          factId,
          ask,
          confidence: best,
        })
      }
    }
  })

  it.each(CHEST_QUESTIONS.map(([question, facts, finding]) => ({ question, facts, finding })))(
    'reads $question',
    ({ question, facts, finding }) => {
      const reading = read(question)
      const found = reading.questions.flatMap((each) => each.facts.map(({ id }) => id))
      for (const fact of facts) expect(found).toContain(fact)
      if (finding === undefined) return
      expect(found).toEqual([])
      expect(reading.questions.flatMap((each) => each.findings.map(({ id }) => id))).toContain(finding)
    },
  )

  it('hits at least nine of ten facts that questions unseen by the rules ask for', () => {
    const right = UNSEEN_QUESTIONS.filter(([id, question, facts]) => {
      const each = cases.find((one) => one.id === id)!
      const found = hits(question, { told: new Set(each.patient.opening.facts) }, readers.get(id)!)
      return facts.every((fact) => found.includes(fact))
    })
    expect(right.length / UNSEEN_QUESTIONS.length).toBeGreaterThan(0.9)
  })

  it('a question about one symptom hits that one only', () => {
    expect(hits('Any fever?')).toEqual(['chesty'])
    expect(hits('Have you been sweating?')).toEqual(['sweating'])
    expect(hits('Are you on blood thinners?')).toEqual(['thinners'])
    expect(hits('Any rash?')).toEqual([])
  })

  it('does not credit a negative for a question about medicines in general', () => {
    expect(hits('What medicines do you take?')).not.toContain('thinners')
  })

  it('knows findings and domains without a case', () => {
    const [question] = createUnderstanding({ sheet: null, knowledge }).read('Do you have any allergies?', EMPTY_CONTEXT).questions
    expect(question).toMatchObject({ domain: 'allergy', facts: [] })
    expect(question!.findings[0]!.id).toBe('drug-allergy')
  })

  it('says so where it understands nothing', () => {
    expect(read('Blorp the fnord wibble?').questions[0]!.understood).toBe(false)
  })
})

describe('lists, slots and relatives', () => {
  const factsIn = (id: string, ask: string) =>
    readers
      .get(id)!
      .read(ask, { ...EMPTY_CONTEXT, doctorTurns: 3, told: new Set(cases.find((one) => one.id === id)!.patient.opening.facts) })
      .questions.flatMap(({ facts }) => facts.filter(({ confidence }) => confidence >= 0.5).map((target) => target.id))
      .sort()

  it.each([
    ['red-eye-34', 'Have you suffered from any joint pain or back stiffness?', ['back', 'joints']],
    ['dizziness-58', 'n+v?', ['queasy', 'thrown-up']],
    ['palpitations-51', 'Have you or anybody in your family ever had thyroid trouble?', ['sister', 'thyroid-fine']],
    ['cough-67', 'How long have you had this cough?', ['ten-weeks']],
    ['chest-discomfort-58', 'Have you blacked out?', ['blackout']],
    // Nothing is prescribed: what was bought for her, and what was meant for her brother.
    ['fever-child-14-months', 'Any medicines today?', ['calpol', 'leftover']],
    ['ankle-swelling-76', 'What happened to your brother?', ['brother']],
    // A slip of the finger that looks like a plural.
    ['collapse-20', 'any weakenss in an arm or leg?', ['arms-legs']],
    ['chest-discomfort-58', 'And if nought is no pain and ten is the worst ever, what would you give it?', ['severity']],
    ['cough-67', 'What do you take day to day?', ['aspirin', 'ramipril']],
    ['knee-54', "I'm sorry about your uncle. Did he have diabetes?", ['uncle-sugar']],
    ['knee-54', "You can't take ibuprofen then, I gather. What happened?", ['ulcer']],
    ['drinking-48', "Some people feel they don't want to be here. Has it been like that for you?", ['no-ending', 'not-wake']],
    ['red-eye-34', 'What have you put in it this time?', ['chemist']],
    // What is spoken of stands first, and the ask points to it.
    ['weight-loss-37', 'And your eyes, have they changed?', ['stare', 'stare']],
  ])('of %s: "%s"', (id, ask, expected) => expect(factsIn(id, ask)).toEqual(expected))
})

describe('context', () => {
  it('leaves what was asked last where the words name something else, though they say "she"', () => {
    const asked = { facts: ['no-cough', 'snuffle'], findings: [], domain: 'ros' as const, slot: 'respiratory' as const }
    const context = { previous: asked, lastTold: asked.facts, told: new Set(['hot', ...asked.facts]) }
    expect(hits('Has she been sick or had loose poos?', context, readers.get('fever-child-14-months')!).sort()).toEqual(['runs', 'sick'])
  })

  it('takes the first open invitation as asking for the opening, whatever else its words would ask', () => {
    expect(hits('What made you come in today?', { doctorTurns: 0, told: new Set() })).toEqual(['chest-discomfort'])
    expect(read('What made you come in today?').questions[0]).toMatchObject({ form: 'open', domain: 'hpi', facts: [] })
  })

  it('takes "he" for the patient where a parent speaks', () => {
    const cold = { facts: ['cold'], findings: [], domain: 'pmh' as const, slot: 'risk' as const }
    const context = { previous: cold, lastTold: cold.facts, told: new Set(['limping', 'cold']) }
    expect(hits('Is he better or worse than yesterday, would you say?', context, readers.get('limp-5')!)).toEqual(['easing'])
  })

  it.each([
    'What happened?',
    "What's happened?",
    "What's been going on?",
    'In your own words, what happened?',
    'So, over to you.',
    'Take me through these pains first.',
  ])('hears an invitation to tell the story in %j', (text) => {
    expect(new Set(hits(text, { doctorTurns: 0, told: new Set() }))).toEqual(new Set(['chest-discomfort']))
    expect(acts(text)).not.toContain('CHECK_UNDERSTANDING')
  })

  it.each([
    'Where should I have stopped and listened?',
    'Would that help?',
    'Is that a bargain you can live with?',
    'Can I just check your date of birth?',
    'Is it all right if I sit?',
  ])('asks for nothing of the history where it is about the doctor’s own part: %s', (text) => {
    expect(read(text).questions.flatMap(({ domain, facts, findings }) => [domain ?? [], facts, findings].flat())).toEqual([])
    expect(acts(text)).not.toContain('EXAM_REQ')
  })

  it.each([
    ['How long have you had that?', ['blood-pressure'], 'pmh', 'condition'],
    ['for how long?', ['smoking'], 'sh', 'smoking'],
    ['How many a day?', ['smoking'], 'sh', 'smoking'],
    ['What dose?', ['amlodipine'], 'med', 'drug'],
    ['How old was he?', ['father'], 'fh', 'condition'],
    ['Can you tell me more about that?', ['getting-worse'], 'hpi', 'timecourse'],
    ['What do you mean by that?', ['character'], 'hpi', 'character'],
  ] as const)('%j leans on what was just told', (question, facts, domain, slot) => {
    expect(hits(question, told([...facts], domain, slot))).toEqual(facts)
  })

  it('goes on with the complaint where a follow-up names one of its slots', () => {
    expect(hits('how bad?', told(['rest-pain'], 'hpi', 'timecourse'))).toEqual(['severity'])
    expect(hits('does it spread?', told(['character'], 'hpi', 'character'))).toEqual(['spreads'])
  })

  it('keeps the field for "any others?"', () => {
    expect(read('Any others?', told(['amlodipine'], 'med', 'drug')).questions[0]).toMatchObject({
      form: 'open',
      domain: 'med',
      slot: 'drug',
      facts: [],
      understood: true,
    })
  })
})

describe('forms', () => {
  it.each([
    ['Tell me about the pain.', 'open'],
    ['Describe it.', 'open'],
    ['What does it feel like?', 'open'],
    ['Any other symptoms?', 'open'],
    ['How are you?', 'open'],
    ['Do you smoke?', 'closed'],
    ['Where is the pain?', 'closed'],
    ['How long have you had it?', 'closed'],
    ['any fever', 'closed'],
    ["You don't smoke, do you?", 'leading'],
    ["So it's sharp?", 'leading'],
    ['No allergies?', 'leading'],
    ["It's indigestion, isn't it?", 'leading'],
    ["Isn't it worse when you eat?", 'leading'],
    ['Did you say it was the left arm?', 'clarify'],
    ['Just to check, is it worse when you walk?', 'clarify'],
  ])('%j is %s', (question, form) => {
    expect(read(question).questions.map((each) => each.form)).toEqual([form])
  })

  it.each([
    "What I'd like to do is I'd like you to take some tablets.",
    "Why don't we start with your breathing.",
    'You need to drink plenty of water, OK?',
    'Let me ask about the things that would matter there.',
    'What I want is to find what is behind the swelling.',
    'The dose is tiny.',
    "You've been slowed right down then, haven't you.",
    "That's exactly the sort of thing I need to know.",
    'You can tell me, it stays in this room.',
    'Come back if you cough up any blood.',
    'Anybody who had seen that would be on edge.',
    'Please sit down.',
    'Goodness.',
    'Any girl who had watched that would be afraid to bend.',
    "Can you tell me in your own words what you're going to stop?",
    "I'd like to hear it from you first, Mr Hale.",
    'Hi, Mr Hale?',
    'How does that sit with you?',
    'Could you slip your shirt off for me?',
    'You must have been thinking of her ever since this began.',
    'Could you stop the red clover for now?',
    "You can skip any you don't like. Is that OK?",
    "Is there anything else you'd like to ask?",
    "Could you tell me in your own words what's going to happen now?",
    'Can you tell me why that matters?',
    'Martin, are you all right with that?',
    'If you have any chest pain, come straight back.',
    'So, if there are any problems with your vision, call us.',
  ])('asks nothing of the history where it announces, agrees, asks back or sets a condition: %s', (said) =>
    expect(read(said).questions).toEqual([]),
  )

  it('asks once where a time or a parent stands before the question', () => {
    const { questions } = readers.get('wheeze-8')!.read('Mum, what inhalers is she on?', later)
    expect(questions.map(({ domain, facts }) => [domain, facts.some(({ id }) => id === 'blue-puffer')])).toEqual([['med', true]])
    expect(read("When you're ready, do you smoke?").questions.map(({ domain }) => domain)).toEqual(['sh'])
  })

  it.each(["if you stop what you're doing does it ease off", 'If it comes back, do you feel sick?'])(
    'asks behind a condition: %s',
    (asked) => expect(read(asked).questions).toHaveLength(1),
  )

  it('hears what the patient just said as no question', () => {
    const heard = (lastReply: string) => read('Hyperthyroid.', { ...EMPTY_CONTEXT, doctorTurns: 2, lastReply }).questions.length
    expect(heard('They told me I was hyperthyroid.')).toBe(0)
    expect(heard('I have been tired.')).toBe(1)
  })

  it('gives the premise of a leading question in the words of the doctor', () => {
    expect(read("You don't smoke, do you?").leadingPremises).toEqual(["You don't smoke"])
  })

  it.each([
    "So it's worse when you lie flat.",
    'I think this is angina.',
    'Go on.',
    'mm-hm',
    'I see.',
    'This is a test of the heart.',
    'Does that make sense?',
    "I'd like to listen to your chest.",
  ])('%j asks for no history', (text) => {
    expect(read(text).questions).toEqual([])
  })

  it('asks for history inside a request for leave only where it names a topic', () => {
    expect(hits('May I ask about your smoking?')).toContain('smoking')
    expect(read('Can I ask you a few questions?').questions).toEqual([])
  })

  it('tells several independent asks from one with two words', () => {
    expect(read('Do you smoke? And what do you do for a living?').multiple).toBe(true)
    expect(read('any allergies do you smoke').multiple).toBe(true)
    expect(read('Any nausea or vomiting?').multiple).toBe(false)
  })

  it('splits a list into its targets', () => {
    expect(hits('Do you have high blood pressure, diabetes or high cholesterol?').sort()).toEqual([
      'blood-pressure',
      'cholesterol',
      'diabetes',
    ])
  })
})

describe('acts', () => {
  it.each(UTTERANCES)('reads %j', (text, expected) => {
    for (const act of expected) expect(acts(text)).toContain(act)
  })

  it.each(NO_NEWS)('hears no news in %j', (text) => {
    expect(acts(text)).not.toContain('DX_STATE')
  })

  it.each(NO_BLAME)('hears no blame in %j', (text) => {
    expect(acts(text)).not.toContain('BLAME')
  })

  it.each(NO_QUESTIONS)('hears no question in %j', (text) => {
    expect(read(text).questions).toEqual([])
  })

  it.each(PLAIN_QUESTIONS)('hears a question in %j', (text) => {
    expect(read(text).questions).toHaveLength(1)
    expect(acts(text)).not.toContain('OFFTOPIC')
  })

  it.each(INJECTIONS)('sees the attempt in %j and asks nothing', (text) => {
    expect(acts(text)).toContain('INJECTION')
    expect(read(text).questions).toEqual([])
  })

  it.each([...NO_INJECTIONS, ...CHEST_QUESTIONS.map(([question]) => question)])('sees no attempt in %j', (text) => {
    expect(acts(text)).not.toContain('INJECTION')
  })

  it('reads no harm into plain questions', () => {
    for (const [question] of CHEST_QUESTIONS)
      expect(acts(question)).not.toEqual(expect.arrayContaining([expect.stringMatching(/DISMISS|BLAME|COMMAND/)]))
  })
})

describe('the rest of a reading', () => {
  it('marks jargon, and whether the same turn glosses it', () => {
    expect(read('Any orthopnoea?').jargon).toMatchObject([{ term: 'orthopnoea', glossed: false }])
    expect(read('Any dyspnoea, that is shortness of breath?').jargon).toMatchObject([{ term: 'dyspnoea', glossed: true }])
    expect(read('Are you short of breath?').jargon).toEqual([])
  })

  it('names the conditions that the doctor names, as whole words', () => {
    expect(read('I am worried about unstable angina.').namedConditions).toEqual(['nste-acs'])
    expect(read('The pe teacher came.').namedConditions).toEqual([])
  })

  it('sees who is spoken to', () => {
    expect(read('Carol, have you noticed anything?').addressee).toBe('carol')
    expect(read('Mrs Hale, what did you see?').addressee).toBe('carol')
    expect(read('Mr Hale, do you smoke?').addressee).toBe('martin')
    expect(read('Do you smoke?').addressee).toBeNull()
  })

  it('gives a reply level where a cue stands open, and null where none does', () => {
    const [id, cue] = Object.entries(chest.patient.cues)[0]!
    const openCue = { id, cue, shown: cue.say[0]! }
    expect(read('And do you take any tablets?', { openCue }).cueLevel).toBe(0)
    expect(read("You're nearly the age he was. Is that on your mind?", { openCue }).cueLevel).toBeGreaterThanOrEqual(3)
    expect(read('Do you smoke?').cueLevel).toBeNull()
  })
})

describe('for any text', () => {
  it('never throws, keeps spans within the text, and gives the same reading again', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...CHEST_QUESTIONS.map(([question]) => question), ...INJECTIONS, '?', ',', '😀', "'", '\n'), {
          maxLength: 6,
        })
        .map((pieces) => pieces.join(' ')),
    )
    fc.assert(
      fc.property(anything, (text) => {
        const reading = read(text)
        for (const { start, end } of [...reading.acts, ...reading.questions, ...reading.jargon]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect(read(text)).toEqual(reading)
      }),
      { numRuns: 150 },
    )
  })
})
