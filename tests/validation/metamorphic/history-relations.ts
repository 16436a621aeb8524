import type { DoctorTurn } from '../../../simulators/evaluation/encounter-record'
import { claim, compareMarks, equal, lower, markOf, notHigher, type Relation, turnScores } from './relation'
import { doctorSaying, type Line, type Reading, read, saying, withLines } from './talk'

const SIGNPOST = 'Now I would like to ask about something else.'
const FILLER = 'Right then, well, now.'

/** An exchange of one plain question, in which no feeling was shown or settled: it can be moved and taken out. */
function plainExchanges({ talk, doctorTurns }: Reading): DoctorTurn[] {
  return doctorTurns.filter(({ turn, reading, reply, openCue, late, acts }) => {
    const answer = talk.lines[turn + 1]
    const quiet = answer?.role === 'patient' && answer.steps.length === 0 && !answer.cue && !openCue && !late
    return quiet && reply !== null && acts.length === 0 && reading.questions.length === 1 && turn > 4
  })
}

const exchangeAt = (lines: readonly Line[], turn: number) => lines.slice(turn, turn + 2)
const without = (lines: readonly Line[], turn: number) => [...lines.slice(0, turn), ...lines.slice(turn + 2)]

const CLOSED = /^(do|are|have|did|were) you (?!mind)([^?.]+)\?$/i
const NOT: Record<string, string> = { do: "don't", are: "aren't", have: "haven't", did: "didn't", were: "weren't" }

/** "Do you smoke?" -> "You do smoke, don't you?" */
const withTag = (text: string) =>
  text.replace(CLOSED, (_, verb: string, rest: string) => `You ${verb.toLowerCase()} ${rest}, ${NOT[verb.toLowerCase()]} you?`)

/** Two letters of the longest word change places. */
function withSlip(text: string): string {
  const longest = (text.match(/\p{L}+/gu) ?? []).reduce((best, word) => (word.length > best.length ? word : best), '')
  if (longest.length < 6) return text
  const middle = Math.floor(longest.length / 2)
  return text.replace(longest, longest.slice(0, middle) + longest[middle + 1] + longest[middle] + longest.slice(middle + 2))
}

export const HISTORY_RELATIONS: readonly Relation[] = [
  {
    number: 6,
    name: 'without one critical question, recall falls by exactly its share and no other domain moves',
    faults(before) {
      const { critical } = before.talk.subject.value.key.marks
      const asks = (id: string) => before.doctorTurns.filter(({ ledger }) => ledger.asked.includes(id))
      const tells = (id: string) => before.doctorTurns.filter(({ reply }) => reply?.ledger.disclosed.includes(id))
      const turn = plainExchanges(before).find(({ ledger: { asked }, reply }) => {
        const [id] = asked
        if (asked.length !== 1 || !id || !critical.includes(id) || asks(id).length !== 1) return false
        return tells(id).length <= 1 && reply!.ledger.disclosed.every((told) => told === id)
      })
      if (!turn) return null
      const after = read(withLines(before.talk, without(before.talk.lines, turn.turn)))
      const own = before.talk.subject.value.patient.facts
      const domain = Object.entries(own).find(([, facts]) => turn.ledger.asked[0]! in facts)![0]
      const [old, now] = [before.encounter.coverage.parts ?? {}, after.encounter.coverage.parts ?? {}]
      const share = markOf(before.encounter.criticalRecall) - 1 / critical.length
      return [
        ...equal('critical recall', share, after.encounter.criticalRecall.value),
        ...Object.keys(old)
          .filter((name) => name !== domain)
          .flatMap((name) => equal(`coverage of ${name}`, old[name], now[name])),
      ]
    },
  },
  {
    number: 7,
    name: 'a question asked again is a repeat and worth less',
    faults(before) {
      // An open question may be put twice without being a repeat, and so may one that sums up what was told.
      const turn = plainExchanges(before).find(
        ({ text, reading, ledger, reply }) =>
          CLOSED.test(text) &&
          reading.questions.length === 1 &&
          reading.questions[0]!.form === 'closed' &&
          ledger.asked.length === 1 &&
          ledger.repeated.length === 0 &&
          reply!.ledger.disclosed.includes(ledger.asked[0]!),
      )
      if (!turn) return null
      const { lines } = before.talk
      const again = [...lines.slice(0, turn.turn + 2), ...exchangeAt(lines, turn.turn), ...lines.slice(turn.turn + 2)]
      const { history } = turnScores(read(withLines(before.talk, again)), turn.turn + 2)
      return [
        ...claim('it is not marked as a repeat', history.parts?.repeated === 1),
        ...lower('history', turnScores(before, turn.turn).history.value, history.value),
      ]
    },
  },
  {
    number: 8,
    name: 'an opening that closes early has a worse form',
    faults(before) {
      const turn = before.doctorTurns.find(({ reading }) => reading.questions.length > 0)
      if (!turn || turn.reading.questions.some(({ form }) => form !== 'open')) return null
      const after = read(saying(before.talk, turn.turn, () => 'Do you have any allergies?'))
      return lower('form', turnScores(before, turn.turn).history.parts?.form, turnScores(after, turn.turn).history.parts?.form)
    },
  },
  {
    number: 9,
    name: 'a tag that presupposes the answer makes it leading',
    faults(before) {
      const turn = before.doctorTurns.find(
        ({ text, reading }) => CLOSED.test(text) && reading.questions.length === 1 && reading.questions[0]!.form === 'closed',
      )
      if (!turn) return null
      const after = read(saying(before.talk, turn.turn, withTag))
      // A tag on what was told already checks it and presupposes nothing.
      const told = before.doctorTurns.flatMap((each) => (each.turn < turn.turn ? (each.reply?.ledger.disclosed ?? []) : []))
      const { asked } = after.doctorTurns.find((each) => each.turn === turn.turn)!.ledger
      if (asked.length > 0 && asked.every((id) => told.includes(id))) return null
      const [old, now] = [turnScores(before, turn.turn).history.parts, turnScores(after, turn.turn).history.parts]
      return [...claim(`not leading: ${withTag(turn.text)}`, now?.leading === 1), ...lower('form', old?.form, now?.form)]
    },
  },
  {
    number: 10,
    name: 'two questions in one turn are marked as such',
    faults(before) {
      const single = before.doctorTurns.filter(
        ({ reading, turn }) => turn > 4 && reading.questions.length === 1 && !reading.multiple && reading.questions[0]!.domain !== null,
      )
      const domainOf = ({ reading }: DoctorTurn) => reading.questions[0]!.domain
      const [first] = single
      const second = first && single.find((each) => domainOf(each) !== domainOf(first))
      if (!first || !second) return null
      const after = read(saying(before.talk, first.turn, (text) => `${text} ${second.text}`))
      const { parts } = turnScores(after, first.turn).history
      return [
        ...claim(`not marked: ${first.text} ${second.text}`, parts?.multiple === 1),
        ...lower('form', turnScores(before, first.turn).history.parts?.form, parts?.form),
      ]
    },
  },
  {
    number: 11,
    name: 'the order of independent domains does not matter where it is signposted',
    faults(before) {
      const plain = plainExchanges(before)
      const pair = plain
        .slice(1)
        .map((second, at) => [plain[at]!, second] as const)
        .find(([first, second]) => {
          const [a, b] = [first.reading.questions[0]!.domain, second.reading.questions[0]!.domain]
          return second.turn === first.turn + 2 && a !== null && b !== null && a !== b && a !== 'hpi' && b !== 'hpi'
        })
      if (!pair) return null
      const [first, second] = pair
      const { lines } = before.talk
      const told = (place: number) =>
        exchangeAt(lines, place).map((line) => (line.role === 'doctor' ? { ...line, text: `${SIGNPOST} ${line.text}` } : line))
      const [head, tail] = [lines.slice(0, first.turn), lines.slice(second.turn + 2)]
      const inOrder = read(withLines(before.talk, [...head, ...told(first.turn), ...told(second.turn), ...tail]))
      const swapped = read(withLines(before.talk, [...head, ...told(second.turn), ...told(first.turn), ...tail]))
      return equal('history', inOrder.encounter.scores.history.value, swapped.encounter.scores.history.value, 0.02)
    },
  },
  {
    number: 12,
    name: 'a pertinent negative is worth as much as a positive answer',
    faults(before) {
      const turn = plainExchanges(before).find(({ reading, ledger }) => ledger.asked.length > 0 && reading.questions[0]!.form === 'closed')
      if (!turn) return null
      const [yes, no] = ['Yes.', 'No.'].map(
        (answer) => turnScores(read(saying(before.talk, turn.turn + 1, () => answer)), turn.turn).history.value,
      )
      return equal('history', yes, no)
    },
  },
  {
    number: 15,
    name: 'filler gains nothing',
    faults(before) {
      const after = read(doctorSaying(before.talk, (text) => `${FILLER} ${text}`))
      return compareMarks(before, after, (what, old, now) => notHigher(what, old, now, 0.005))
    },
  },
  {
    number: 16,
    name: 'small letters and slips of the finger change little',
    // A slip in the one word that tells can lose a question: in 4 of 38 talks.
    tolerated: 0.12,
    faults(before) {
      const after = read(doctorSaying(before.talk, (text) => withSlip(text.toLowerCase())))
      return compareMarks(before, after, (what, old, now) => equal(what, old, now, 0.05), ['history', 'coverage', 'criticalRecall'])
    },
  },
  {
    number: 16,
    // Known to be weak: where sentences run together questions are missed. It must never be a gain.
    name: 'without punctuation nothing is gained',
    faults(before) {
      const after = read(doctorSaying(before.talk, (text) => text.toLowerCase().replace(/[^\p{L}\p{N}\s'’]/gu, '')))
      return compareMarks(before, after, (what, old, now) => notHigher(what, old, now, 0.05), ['history', 'coverage', 'criticalRecall'])
    },
  },
  {
    number: 17,
    name: 'coverage never falls as the talk goes on',
    faults(before) {
      const { lines } = before.talk
      const cuts = [0.25, 0.5, 0.75, 1].map((share) => Math.ceil(lines.length * share))
      const coverages = cuts.map((cut) => markOf(read(withLines(before.talk, lines.slice(0, cut))).encounter.coverage))
      return claim(
        `coverage ${coverages.join(', ')}`,
        coverages.every((value, at) => at === 0 || value >= coverages[at - 1]!),
      )
    },
  },
  {
    number: 24,
    name: 'what the patient lets out unasked counts only once it is followed up',
    faults(before) {
      const { key, patient } = before.talk.subject.value
      const covered = new Set(before.doctorTurns.flatMap(({ ledger, reply }) => [...ledger.asked, ...(reply?.ledger.disclosed ?? [])]))
      const facts = Object.values(patient.facts).flatMap((each) => Object.entries(each))
      const turn = plainExchanges(before).findLast(
        ({ reading, ledger }) => reading.questions[0]!.form === 'closed' && ledger.asked.length > 0 && !ledger.repeated.length,
      )
      const leak = facts.find(
        ([id, { present, disclose }]) => key.marks.critical.includes(id) && !covered.has(id) && present && disclose === 'asked',
      )
      if (!turn || !leak) return null
      const [id, { say, text }] = leak
      const leaked = saying(before.talk, turn.turn + 1, (words) => `${words} ${say[0]}`)
      const after = read(leaked)
      if (!after.doctorTurns.some(({ reply }) => reply?.ledger.disclosed.includes(id))) return null
      return equal(
        `critical recall after "${text}" was let out`,
        before.encounter.criticalRecall.value,
        after.encounter.criticalRecall.value,
      )
    },
  },
]
