import type { Emotion } from '../../domain/vocabulary'
import type { Exchange, Talk } from './play-talk'
import { countNumbers, countPhrases, feelingWords, plain, readingGrade, wordsOf } from './text-measures'

/** A figure of some talks of one persona; null where nothing was there to be measured. */
export type TalkMeasure = (talks: readonly Talk[]) => number | null

const exchangesOf = (talks: readonly Talk[]): Exchange[] => talks.flatMap(({ exchanges }) => exchanges)
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const mean = (values: readonly number[]) => (values.length === 0 ? null : total(values) / values.length)
const share = (of: readonly Exchange[], holds: (exchange: Exchange) => boolean) => mean(of.map((exchange) => (holds(exchange) ? 1 : 0)))
const says = (lines: readonly string[]) => {
  const sought = lines.map(plain)
  return ({ reply }: Exchange) => sought.some((line) => plain(reply).includes(line))
}

export const wordsPerReply: TalkMeasure = (talks) => mean(exchangesOf(talks).map(({ reply }) => wordsOf(reply).length))

/** Of the middle reply: the cues and questions of a case are as long in everybody's mouth, and a few of them carry a mean. */
export const middleWords: TalkMeasure = (talks) => {
  const counts = exchangesOf(talks)
    .map(({ reply }) => wordsOf(reply).length)
    .sort((a, b) => a - b)
  return counts[Math.floor(counts.length / 2)] ?? null
}

export const gradeOfReplies: TalkMeasure = (talks) => readingGrade(exchangesOf(talks).map(({ reply }) => reply))

/** Facts told a turn in a talk of open questions, the first invitation left out: its reply is the case's own. */
export const factsPerOpenQuestion: TalkMeasure = (talks) =>
  mean(talks.flatMap(({ exchanges }) => exchanges.slice(1).map(({ told }) => told.length)))

/** Facts that were asked for at some time and told. */
export const factsTold: TalkMeasure = (talks) =>
  mean(
    talks.map(({ exchanges }) => {
      const asked = new Set(exchanges.flatMap((exchange) => exchange.asked))
      return new Set(exchanges.flatMap(({ told }) => told.filter((id) => asked.has(id)))).size
    }),
  )

export const factsWithheld: TalkMeasure = (talks) =>
  mean(talks.map(({ exchanges }) => new Set(exchanges.flatMap(({ withheld }) => withheld)).size))

/** Facts asked for and refused, of those asked for. */
export const shareWithheld: TalkMeasure = (talks) => {
  const asked = exchangesOf(talks).flatMap((exchange) => exchange.asked.map((id) => exchange.withheld.includes(id)))
  return mean(asked.map((withheld) => (withheld ? 1 : 0)))
}

/** Replies in which one of the lines is said. */
export const shareSaying =
  (lines: readonly string[]): TalkMeasure =>
  (talks) =>
    share(exchangesOf(talks), says(lines))

/** Talks in which one of the lines is said. */
export const talksSaying =
  (lines: readonly string[]): TalkMeasure =>
  (talks) =>
    mean(talks.map(({ exchanges }) => (exchanges.some(says(lines)) ? 1 : 0)))

/** Words of some feelings a reply. */
export const feelingsPerReply =
  (emotions: readonly Emotion[]): TalkMeasure =>
  (talks) =>
    mean(exchangesOf(talks).map(({ reply }) => countPhrases(reply, feelingWords(emotions))))

/** Figures and dates a fact that is told. */
export const numbersPerFact: TalkMeasure = (talks) => {
  const telling = exchangesOf(talks).filter(({ told }) => told.length > 0)
  const facts = total(telling.map(({ told }) => told.length))
  return facts === 0 ? null : total(telling.map(({ reply }) => countNumbers(reply))) / facts
}

const unexplained = ({ reading }: Exchange) => reading.jargon.filter(({ glossed }) => !glossed)

/** Of turns with an unexplained clinical word, those whose reply takes up that word. */
export const asksBack: TalkMeasure = (talks) =>
  share(
    exchangesOf(talks).filter((exchange) => unexplained(exchange).length > 0),
    (exchange) => unexplained(exchange).some(({ term }) => exchange.reply.toLowerCase().includes(term.toLowerCase())),
  )

/** Of questions for facts, those answered by one of them, before or after the doctor's first words of ease. */
export const onTarget =
  (easing: readonly string[], when: 'before' | 'after'): TalkMeasure =>
  (talks) => {
    const asked = talks.flatMap(({ exchanges }) => {
      const eased = exchanges.findIndex(({ doctor }) => doctor === easing[0])
      return exchanges.filter(({ asked }, at) => at > 0 && asked.length > 0 && at < eased === (when === 'before'))
    })
    return share(asked, (exchange) => exchange.asked.some((id) => exchange.told.includes(id)))
  }

/** Trust at the end of the talk, 0 to 10. */
export const finalTrust: TalkMeasure = (talks) => mean(talks.flatMap(({ exchanges }) => exchanges.at(-1)?.trust ?? []))
