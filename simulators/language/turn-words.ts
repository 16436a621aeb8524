import type { Knowledge } from '../domain/knowledge'
import type { TurnReading } from '../domain/ledger'
import type { Act } from '../domain/vocabulary'
import { type ActSpan, actsIn, diagnosisActs, injections } from './find-acts'
import { type ConditionMention, createConditionFinder } from './named-conditions'
import { namesOwnIllness, putsDiagnosis } from './puts-diagnosis'
import { isAsk, isInverted } from './question-form'
import { readJargon } from './read-jargon'
import { toReadable } from './readable'
import { ROOM, remembered } from './remembered'
import { type Clause, clausesOf, sentencesOf } from './sentences'
import { tokenise } from './words'

/** What one clause of a doctor's does by its own words. */
export type ClauseWords = {
  clause: Clause
  /** Its plain words, and those of its sentence before it: "just to check, ...". */
  line: string
  before: string
  /** Whom of the patient's family the turn named last before it: "your uncle". */
  relative: string | null
  acts: readonly ActSpan[]
  /** It asks for something of the history; `by-topic`: only if its few words name something that can be asked for. */
  asks: 'yes' | 'by-topic' | 'no'
  /** It puts a diagnosis to the patient. */
  suggests: boolean
  /** It names an illness and asks whether the patient has it. */
  namesOwnIllness: boolean
}

/** A sentence with its plain words and its clauses. */
export type SentenceWords = { sentence: Clause; line: string; clauses: readonly ClauseWords[] }

/** What a doctor's turn is by its words alone, whatever was said before it. */
export type TurnWords = {
  /** The part of the turn that is read. */
  heard: string
  sentences: readonly SentenceWords[]
  injected: readonly ActSpan[]
  namedConditions: readonly string[]
  jargon: TurnReading['jargon']
}

/** Longer turns are read up to here: nobody says more at once, and reading stays quick. */
const LONGEST_READ = 6000
/** A clause of so few words, as they are written, may ask without a verb: "any allergies". */
const LONGEST_TELEGRAM = 5

/** "The dose is tiny": a few words that say something. */
const SAYS_SOMETHING = /^(?:the|this|that|these|those) (?:\w+ ){1,2}(?:is|are|was|were|will|can|has|have|does|do)\b/

/** "If you have any of these, ...": what follows is no question. */
const CONDITION =
  /^(?:(?:and|so|but|or|obviously|however|then|now) )*(?:if|when|unless|in case|should) (?:you|it|your|this|that|any|there|he|she|they)\b/

/** Questions of form, not of history: they are acts, and the patient has no fact to tell. */
const NOT_HISTORY: ReadonlySet<Act> = new Set<Act>([
  'EXAM_REQ',
  'TEST_REQ',
  'CHECK_UNDERSTANDING',
  'SHARED_DECISION',
  'SEND_OUT',
  'CALL_IN',
  'SUMMARY',
])
/** Acts by which such a question is a history question all the same. */
const VIEW_ACTS: ReadonlySet<Act> = new Set<Act>(['ICE_I', 'ICE_C', 'ICE_E', 'IMPACT', 'EMP_EXPLORE'])

/** What all clauses of a turn are read in the light of. */
type Turn = { heard: string; knowledge: Knowledge; conditions: readonly ConditionMention[]; injected: readonly ActSpan[] }

const readers = new WeakMap<Knowledge, (text: string) => TurnWords>()

/** Reads turns by their words. Made once for one knowledge: words mean the same in every case. */
export function turnWordsWith(knowledge: Knowledge): (text: string) => TurnWords {
  const before = readers.get(knowledge)
  if (before !== undefined) return before
  const reader = createReader(knowledge)
  readers.set(knowledge, reader)
  return reader
}

function createReader(knowledge: Knowledge): (text: string) => TurnWords {
  const conditionsIn = createConditionFinder(knowledge.conditions)
  return remembered(ROOM.lines, (text) => {
    const heard = text.slice(0, LONGEST_READ)
    const tokens = tokenise(heard)
    const turn = { heard, knowledge, conditions: conditionsIn(tokens), injected: injections(heard, tokens) }
    return {
      heard,
      sentences: sentencesOf(heard).map((sentence) => ({
        sentence,
        line: toReadable(sentence.tokens).line,
        clauses: clausesOf(sentence, heard).map((clause, at, all) => readClause(clause, at === all.length - 1, sentence, turn)),
      })),
      injected: turn.injected,
      namedConditions: [...new Set(turn.conditions.map(({ id }) => id))],
      jargon: readJargon(tokens),
    }
  })
}

const RELATIVES =
  /\byour (?:(?:late|older|younger|elder|big|little|twin) )?(?:mum|mam|mother|dad|father|brother|sister|uncle|aunt|auntie|cousin|gran|nan|grandmother|grandad|grandfather|wife|husband|partner|son|daughter)\b/gi

/** Whom a text names last of the patient's family. */
const lastRelative = (text: string): string | null => text.match(RELATIVES)?.at(-1) ?? null

function readClause(clause: Clause, isLast: boolean, sentence: Clause, { heard, knowledge, conditions, injected }: Turn): ClauseWords {
  const { line } = toReadable(clause.tokens)
  const before = toReadable(sentence.tokens.filter(({ end }) => end <= clause.start)).line
  const asking = isAsk(line, clause, isLast) && (clause.asks || !CONDITION.test(before) || isInverted(line))
  const inClause = actsIn(clause.text)
  const inText = (acts: readonly ActSpan[]) =>
    acts.map(({ act, start, end }) => ({ act, start: start + clause.start, end: end + clause.start }))
  const own = asking ? inText(inClause.asking) : [...inText(inClause.stating), ...diagnosisActs(clause, conditions)]
  const idle = inText(inClause.idle)
  const does = (act: (each: Act) => boolean) => own.some((each) => act(each.act))
  const ofForm = does((act) => NOT_HISTORY.has(act)) && !does((act) => VIEW_ACTS.has(act))
  const broken = injected.some((span) => span.start < sentence.end && sentence.start < span.end)
  const free = idle.length === 0 && !broken && !ofForm
  return {
    clause,
    line,
    before,
    relative: lastRelative(heard.slice(0, clause.start)),
    acts: [...own, ...idle],
    asks: !free
      ? 'no'
      : asking
        ? 'yes'
        : !does((act) => act !== 'THANKS') && isTelegraphic(clause, line) && !CONDITION.test(before)
          ? 'by-topic'
          : 'no',
    suggests: putsDiagnosis(line, clause, conditions, knowledge),
    namesOwnIllness: namesOwnIllness(line, clause, conditions),
  }
}

function isTelegraphic({ tokens }: Clause, line: string): boolean {
  const written = new Set(tokens.map(({ start }) => start)).size
  if (written === 0 || written > LONGEST_TELEGRAM || SAYS_SOMETHING.test(line)) return false
  return !/^your\b|^please (?:sit|come|take|have|go|lie|wait|do|make)\b|\bas well$|\b(?:i|you|we|it|he|she|they|that|okay|ok|right|ha|haha|goodness|gosh|plenty|exactly|indeed|absolutely|thanks|sorry|yes|no|bye|goodbye|cheers|welcome|today|perfect|brilliant|fine|great|good|lovely|excellent|sure|never|course)\b/.test(
    line,
  )
}
