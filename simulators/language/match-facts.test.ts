import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Case, caseSchema, type Fact } from '../domain/case'
import { type Finding, findingsFileSchema } from '../domain/knowledge'
import type { TurnReading } from '../domain/ledger'
import { createFactMatcher } from './match-facts'

const ROOT = join(import.meta.dirname, '../../cases')
const read = (path: string): unknown => parse(readFileSync(join(ROOT, path), 'utf8'))
const yamlFiles = (folder: string) => readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.yaml'))
const findings: Record<string, Finding> = Object.assign(
  {},
  ...yamlFiles('knowledge/findings').map((file) => findingsFileSchema.parse(read(`knowledge/findings/${file}`)).findings),
)
const cases: Case[] = yamlFiles('.')
  .map((file) => caseSchema.parse(read(file)))
  .filter((subject) => subject.language.startsWith('en'))
const chest = cases.find((subject) => subject.id === 'chest-discomfort-58')!

const factsOf = (subject: Case): [string, Fact][] => Object.values(subject.patient.facts).flatMap((facts) => Object.entries(facts))
const linesOf = (fact: Fact) => [...fact.say, ...(fact.brief ?? []), ...(fact.vague ?? []), ...Object.values(fact.sayAs ?? {}).flat()]

function asking(ids: readonly string[], form: 'open' | 'closed' = 'closed'): TurnReading {
  return {
    acts: [],
    multiple: false,
    domains: [],
    addressee: null,
    jargon: [],
    leadingPremises: [],
    namedConditions: [],
    cueLevel: null,
    confidence: 1,
    questions: [
      {
        form,
        domain: null,
        slot: null,
        facts: ids.map((id) => ({ id, confidence: 0.9 })),
        findings: [],
        understood: true,
        start: 0,
        end: 1,
      },
    ],
  }
}

describe.each(cases.map((subject) => [subject.id, subject] as const))('lines of %s', (_, subject) => {
  const matcher = createFactMatcher({ sheet: subject.patient, findings })
  const critical = new Set(subject.key.marks.critical)

  it('tell their own fact with its polarity, and no critical fact besides', () => {
    for (const [id, fact] of factsOf(subject)) {
      for (const line of linesOf(fact)) {
        const found = matcher.find(line, asking([id]))
        expect(
          found.find((mention) => mention.id === id),
          `${id}: ${line}`,
        ).toMatchObject({ negated: !fact.present })
        expect(
          found.filter((mention) => mention.id !== id && critical.has(mention.id)),
          `${id}: ${line}`,
        ).toEqual([])
      }
    }
  })
  it('tell their fact with fillers, asides and softeners around them', () => {
    for (const [id, fact] of factsOf(subject)) {
      const line = fact.say[0]!
      for (const text of [
        `Oh, ${line}`,
        `Look. ${line}`,
        `Well, as I said, ${line} You must have a lot of people waiting.`,
        `Let me see, ${line} That's about it, really.`,
      ]) {
        expect(
          matcher.find(text, asking([id])).find((mention) => mention.id === id),
          `${id}: ${text}`,
        ).toMatchObject({ negated: !fact.present })
      }
    }
  })
  it('tell nothing where they are guarded', () => {
    for (const [id, fact] of factsOf(subject))
      for (const line of fact.guarded ?? []) expect(matcher.find(line, asking([id])), line).toEqual([])
  })
  it('tell nothing where the patient asks', () => {
    for (const line of [...subject.patient.questions, ...subject.patient.onPlan].flatMap(({ say }) => say))
      expect(matcher.find(line, null), line).toEqual([])
  })
  it('tell the opening facts at the opening', () => {
    for (const line of subject.patient.opening.say) {
      expect(
        matcher
          .find(line, null)
          .map((mention) => mention.id)
          .sort(),
        line,
      ).toEqual([...subject.patient.opening.facts].sort())
    }
  })
})

const matcher = createFactMatcher({ sheet: chest.patient, findings })

/** What people type in the patient's seat: text, targets of the question (null: none), facts with + for stated and - for denied. */
const FREE: readonly [text: string, asked: string[] | null, found: string[]][] = [
  ['yeah it goes down my left arm', ['spreads'], ['spreads+']],
  ['yeah it goes down my left arm', null, ['spreads+']],
  ['it went into my jaw as well this morning', ['spreads'], ['spreads+']],
  ['No it doesnt go anywhere', ['spreads'], ['spreads-']],
  ['I was sweating buckets', ['sweating'], ['sweating+']],
  ['i got really sweaty and felt sick', ['sweating'], ['sweating+', 'nausea+']],
  ['I came out in a sweat and went grey', null, ['grey+', 'sweating+']],
  ['not sweaty no', ['sweating'], ['sweating-']],
  ['yes', ['sweating'], ['sweating+']],
  ['No.', ['blackout'], ['blackout-']],
  ['Not that I know of', ['allergy'], ['allergy-']],
  ['nope', ['thinners', 'allergy'], ['thinners-', 'allergy-']],
  ["none that I'm aware of", ['allergy'], ['allergy-']],
  ['no ive never fainted', ['blackout'], ['blackout-']],
  ["no I haven't passed out or anything like that", ['blackout'], ['blackout-']],
  ['about three weeks', ['onset'], ['onset+']],
  ['it started 3 weeks ago', ['onset'], ['onset+']],
  ['3 wks', ['onset'], ['onset+']],
  ['its in the middle of my chest', ['site'], ['site+']],
  ['it feels tight, like a heavy weight', ['character'], ['character+']],
  ['like someone sitting on my chest', ['character'], ['character+']],
  ['sort of a squeezing tightness', ['character'], ['character+']],
  ['about an 8 out of 10', ['severity'], ['severity+']],
  ['it comes on when i walk uphill or climb the stairs', ['effort'], ['effort+']],
  ['mostly when im walking up hills, and it goes away if I rest for five minutes', ['effort'], ['effort+', 'eases-rest+']],
  ["when I'm doing anything strenuous like lifting the cases", ['effort'], ['effort+']],
  ['it goes off after a few minutes if I sit down', ['eases-rest'], ['eases-rest+']],
  ["yes it's been getting worse this week, its every day now", ['getting-worse'], ['getting-worse+']],
  ['It woke me up at 5 this morning', ['rest-pain'], ['rest-pain+']],
  ['it woke me up in bed this morning and lasted about 25 minutes', null, ['rest-pain+']],
  ['no pain right now', ['pain-now'], ['pain-now-']],
  ["No, it's gone now", ['pain-now'], ['pain-now-']],
  ['yes I still have it', ['pain-now'], ['pain-now+']],
  ["no it's not tearing and it doesn't go through to my back", ['tearing'], ['tearing-']],
  ["it doesn't hurt when I breathe in", ['breathing'], ['breathing-']],
  ["it doesn't hurt when I breathe in", null, ['breathing-']],
  ["Breathing doesn't make it worse", ['breathing'], ['breathing-']],
  ['I get a bit short of breath with it', ['breathless'], ['breathless+']],
  ['bit breathless yeah', ['breathless'], ['breathless+']],
  ['I take amlodipine for my blood pressure and ibuprofen for my knee', ['amlodipine', 'open'], ['amlodipine+', 'painkiller+']],
  ["I've got high blood pressure and high cholesterol", ['blood-pressure', 'cholesterol', 'open'], ['blood-pressure+', 'cholesterol+']],
  ['Just high blood pressure', ['blood-pressure', 'open'], ['blood-pressure+']],
  ['I used to be on a statin but I stopped taking it', ['statin'], ['statin+']],
  ['I used to take something for my cholesterol but stopped because my legs hurt', ['statin'], ['statin+']],
  ['ibuprofen most days for my knee', ['painkiller'], ['painkiller+']],
  ['i took a viagra last night', ['sildenafil'], ['sildenafil+']],
  ['I took viagra that I bought online', null, ['sildenafil+']],
  ["I'm not on any blood thinners", ['thinners'], ['thinners-']],
  ['no allergies', ['allergy'], ['allergy-']],
  ['my dad had a heart attack at 53 and died at 59', ['father'], ['father+']],
  ['My father died of his heart when he was 59', null, ['father+']],
  ['I smoked twenty a day for 25 years but quit six years ago', ['smoking'], ['smoking+']],
  ['used to, gave up 6 years ago', ['smoking'], ['smoking+']],
  ["yes I've started smoking again, about five a day since spring", ['smoking-now'], ['smoking-now+']],
  ['about 20 units a week', ['alcohol'], ['alcohol+']],
  ['a few pints at weekends', ['alcohol'], ['alcohol+']],
  ["I've never taken drugs", ['drugs'], ['drugs-']],
  ["I'm a coach driver", ['job'], ['job+']],
  ['i drive coaches for a living', ['job'], ['job+']],
  ['I thought it was just indigestion', ['idea'], ['idea+']],
  ["I'm scared I'm going to die", ['fear-death'], ['fear-death+']],
  ["im worried I'll lose my licence and my job", ['fear-job'], ['fear-job+']],
  ['I was hoping you could give me something so I can drive on Saturday', ['wants'], ['wants+']],
  ['No, no history of heart problems', ['heart-before'], ['heart-before-']],
  ["I've never had any heart trouble", null, ['heart-before-']],
  ['no diabetes', ['diabetes'], ['diabetes-']],
  ['no swelling in my legs', ['leg'], ['leg-']],
  ['my legs are fine', ['leg'], ['leg-']],
  ['no cough or fever', ['chesty'], ['chesty-']],
  ["I haven't coughed up any blood", ['blood'], ['blood-']],
  ['No blood in my stools', ['bleeding'], ['bleeding-']],
  ["I took some Rennies but they didn't help", ['antacid'], ['antacid-']],
  ['I get heartburn sometimes after a curry', ['heartburn'], ['heartburn+']],
  ["it doesn't change if I lie down or lean forward", ['position'], ['position-']],
  ["No it's not sore when I press on it", ['sore-chest'], ['sore-chest-']],
  ["I haven't had any operations or long flights", ['stillness'], ['stillness-']],
  ['my son walks the dog now', ['slowed'], ['slowed+']],
  ['Why do you ask?', ['smoking'], []],
  ['Is it my heart, doctor?', null, []],
  ["I don't know really", ['father'], []],
  ["I'd rather not say", ['sildenafil'], []],
  ['Sorry, what do you mean?', ['rest-pain'], []],
  ['Thank you doctor', null, []],
  ['OK that sounds good', null, []],
  ["I'm a bit nervous about all this", null, []],
  ['My wife drove me here', null, []],
  ['Could you say that again please', ['character'], []],
  ['How long will this take?', null, []],
  ['I had a lovely holiday last year in Spain', null, []],
  ['Will I need an operation?', null, []],
  ["it's quite cold in here", null, []],
  ["I'll do whatever you say", null, []],
  ['Does that mean a heart attack?', null, []],
  ["I don't want to be a burden on my wife", null, []],
  ['I understand. When can I go home?', null, []],
]

describe("free text of a person in the patient's seat", () => {
  it.each(FREE)('%s', (text, asked, expected) => {
    const question =
      asked === null
        ? null
        : asking(
            asked.filter((id) => id !== 'open'),
            asked.includes('open') ? 'open' : 'closed',
          )
    expect(
      matcher
        .find(text, question)
        .map(({ id, negated }) => `${id}${negated ? '-' : '+'}`)
        .sort(),
    ).toEqual([...expected].sort())
  })
})

describe('one text after several questions', () => {
  it('is read in the light of each, in any order', () => {
    const find = (ids: readonly string[]) =>
      createFactMatcher({ sheet: chest.patient, findings }).find('No.', ids.length === 0 ? null : asking(ids))
    const [first, second] = factsOf(chest).filter(([, fact]) => !fact.present)
    const matcher = createFactMatcher({ sheet: chest.patient, findings })
    const again = [[first![0]], [second![0]], [], [first![0]]]
    expect(again.map((ids) => matcher.find('No.', ids.length === 0 ? null : asking(ids)))).toEqual(again.map(find))
    expect(find([first![0]]).map(({ id }) => id)).toEqual([first![0]])
    expect(find([])).toEqual([])
  })
})

describe('any text', () => {
  const ids = new Set(factsOf(chest).map(([id]) => id))
  const words = fc.constantFrom(
    'no',
    'yes',
    'not',
    'pain',
    'arm',
    'chest',
    'twenty',
    'smoke',
    'father',
    'heart',
    'sweat',
    'never',
    '.',
    ',',
    '?',
    'I',
    'it',
    'when',
    'walk',
    'rest',
  )
  it('gives existing facts, once each, with spans inside it', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 25 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(text, fc.option(fc.subarray([...ids]), { nil: null }), (said, asked) => {
        const found = matcher.find(said, asked && asking(asked))
        expect(new Set(found.map((mention) => mention.id)).size).toBe(found.length)
        for (const { id, start, end } of found)
          expect(ids.has(id) && start >= 0 && start < end && end <= said.length, `${id} in ${said}`).toBe(true)
      }),
    )
  })
})
