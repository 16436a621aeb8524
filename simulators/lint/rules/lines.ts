import type { Cue, Fact } from '../../domain/case'
import type { QuestionReading } from '../../domain/ledger'
import { readAnswer } from '../../language/read-answer'
import { readJargon } from '../../language/read-jargon'
import { EMPTY_CONTEXT } from '../../language/understanding'
import { tokenise } from '../../language/words'
import type { Rule } from '../rule'

const MOST_WORDS = 30
const NEGATION =
  /\b(no|not|none|never|nothing|nobody|nowhere|neither|nor|without|hardly|isn't|wasn't|don't|doesn't|didn't|hasn't|haven't|hadn't|can't|couldn't|won't|wouldn't|aren't|weren't)\b|n't\b/i
const NUMBER =
  /\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b/i

/** Rule 4, first half: enough lines, of a length that is spoken, in words that people use. */
export const linesAreSpoken: Rule = ({ facts, critical }, report) => {
  for (const { id, fact, path } of facts) {
    const least = critical.has(id) ? 3 : 2
    if (fact.say.length < least)
      report([...path, 'say'], `has ${fact.say.length} lines; ${critical.has(id) ? 'a critical fact' : 'a fact'} needs ${least}`)
    for (const [field, lines] of spokenLines(fact)) {
      lines.forEach((line, index) => {
        const words = line.split(/\s+/).length
        if (words > MOST_WORDS) report([...path, field, index], `has ${words} words; a spoken line has at most ${MOST_WORDS}`)
        const term = readJargon(tokenise(line))[0]?.term
        if (term) report([...path, field, index], `uses the clinical word "${term}"`)
      })
    }
  }
}

/** Rule 5: a negative says no, a vague line holds no number, a held-back fact has something to say instead. */
export const linesFitTheirFact: Rule = ({ facts, matcher }, report) => {
  for (const { fact, path } of facts) {
    if (!fact.present) {
      for (const field of ['say', 'brief'] as const) {
        fact[field]?.forEach((line, index) => {
          if (!NEGATION.test(line)) report([...path, field, index], 'is a line of a negative without a negation')
        })
      }
    }
    fact.vague?.forEach((line, index) => {
      if (NUMBER.test(line)) report([...path, 'vague', index], 'is vague, yet holds a number')
    })
    const heldBack = typeof fact.disclose === 'object' || fact.private
    if (heldBack && !fact.guarded) report([...path, 'guarded'], 'is needed: the fact may be held back')
    fact.guarded?.forEach((line, index) => {
      if (/^\s*(yes|no|yeah|nope|yep)\b/i.test(line)) report([...path, 'guarded', index], 'begins with yes or no')
      const told = matcher.find(line, null)
      if (told.length > 0) report([...path, 'guarded', index], `tells the fact "${told[0]!.id}"`)
    })
  }
}

/** Rule 6: one line tells one fact, and a cue tells none that has not been told. */
export const oneLineOneFact: Rule = ({ value, facts, critical, matcher, understanding }, report) => {
  for (const { id, fact, path } of facts) {
    for (const [field, lines] of spokenLines(fact)) {
      lines.forEach((line, index) => {
        // "No, never." is the answer to whatever was asked: it is heard with a question that asks for this fact alone.
        const told = matcher.find(line, { ...understanding.read('', EMPTY_CONTEXT), questions: [askFor(id)] })
        const other = told.find((mention) => mention.id !== id && critical.has(mention.id))
        if (other) report([...path, field, index], `also tells the critical fact "${other.id}"`)
        if (!told.some((mention) => mention.id === id)) report([...path, field, index], 'is not recognised as its own fact')
      })
    }
  }
  for (const [id, cue] of Object.entries(value.patient.cues)) {
    const guaranteed = new Set(cue.when.every((trigger) => trigger.after) ? cue.when.flatMap((trigger) => trigger.after ?? []) : [])
    for (const [field, lines] of cueLines(cue)) {
      lines.forEach((line, index) => {
        const told = matcher.find(line, null).find((mention) => !guaranteed.has(mention.id) && critical.has(mention.id))
        if (told) report(['patient', 'cues', id, field, index], `tells the critical fact "${told.id}"`)
      })
    }
  }
}

/** A reply to a finding's question must be heard as the answer that the fact is. */
export const answersAreHeard: Rule = ({ facts, knowledge }, report) => {
  for (const { fact, path } of facts) {
    const link = [fact.finding ?? []].flat()[0]?.split('=')[0]
    const finding = link === undefined ? undefined : knowledge.findings[link]
    if (finding?.type !== 'boolean' || !('domain' in finding)) continue
    fact.say.forEach((line, index) => {
      const { answer } = readAnswer(line, finding)
      if (answer !== (fact.present ? 'yes' : 'no'))
        report([...path, 'say', index], `a doctor who asks for "${link}" hears "${answer}"`, 'warning')
    })
  }
}

const askFor = (id: string): QuestionReading => ({
  form: 'closed',
  domain: null,
  slot: null,
  facts: [{ id, confidence: 1 }],
  findings: [],
  understood: true,
  start: 0,
  end: 0,
})

const spokenLines = (fact: Fact): [string, string[]][] => [
  ['say', fact.say],
  ['brief', fact.brief ?? []],
  ['vague', fact.vague ?? []],
]
const cueLines = (cue: Cue): [string, string[]][] => [
  ['say', cue.say],
  ['again', cue.again ?? []],
  ['eased', cue.eased],
]
