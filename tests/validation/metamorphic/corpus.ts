import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { root } from '../../../env'
import type { Cue } from '../../../simulators/domain/case'
import type { StoredEvent } from '../../../simulators/domain/event'
import { createUnderstanding } from '../../../simulators/language/create-understanding'
import { describeReply } from '../../../simulators/language/cue-response'
import { createFactMatcher } from '../../../simulators/language/match-facts'
import { isContentWord, tokenise } from '../../../simulators/language/words'
import { createScribe } from '../../../simulators/runs/scribe'
import { assembler, catalog, type Play, talk as playTalk, prepare } from '../../support/play'
import type { Line, Talk } from './talk'

const GOLD = join(root, 'tests', 'validation', 'gold')
/** Turns after which a self-played talk is cut: the relations need the opening, the history and the end. */
const TURNS = 400

const DOCTORS = ['expert', 'average', 'cold-expert', 'warm-novice', 'over-tester', 'hasty', 'poor', 'average-warm']
const PERSONAS = ['neutral', 'anxious', 'talkative']

/** Every so many cases one is played: together with the labelled dialogues more than twenty talks. */
const EVERY = 3

/** Talks about cases of every kind, with doctors and patients in turn: what the relations are tried on beside the labelled dialogues. */
export const SELF_PLAYED: readonly (Play & { doctor: string; persona: string })[] = catalog
  .cases()
  .filter((_, place) => place % EVERY === 0)
  .map(({ value }, place) => ({
    case: value.id,
    doctor: DOCTORS[place % DOCTORS.length]!,
    persona: PERSONAS[place % PERSONAS.length]!,
    turns: TURNS,
  }))

export async function selfPlayed(names: (typeof SELF_PLAYED)[number]): Promise<Talk> {
  const { events, contents } = await playTalk(names)
  const cues = { ...contents.persona.value.cues, ...contents.case.value.patient.cues }
  const name = `${names.case} ${names.persona} ${names.doctor}`
  return { name, subject: contents.case, cues, scribe: prepare(names).parts.scribe, lines: linesOf(events) }
}

function linesOf(events: readonly StoredEvent[]): Line[] {
  const lines: Line[] = []
  let steps: Line['steps'] = []
  for (const event of events) {
    if (event.type === 'cue' && event.state !== 'not-shown') {
      const { type: _type, turn: _turn, ...step } = event
      steps = [...steps, step]
    }
    if (event.type === 'turn-end') {
      const { role, speaker, text, cue, inside } = event
      lines.push({ role, speaker, text, cue, steps: role === 'patient' ? steps : [], state: inside?.doctorState, acts: [] })
      if (role === 'patient') steps = []
    }
    const last = lines.at(-1)
    if (event.type === 'act' && last) lines[lines.length - 1] = { ...last, acts: [...last.acts, event.act] }
  }
  return lines
}

/** Words about any case, with nothing but the feelings that the case plans. */
export function bareTalk(id: string, words: readonly Pick<Line, 'role' | 'text'>[]): Talk {
  const subject = catalog.case(id)
  const sheet = subject.value.patient
  const lines = words.map(({ role, text }): Line => ({ role, speaker: role, text, steps: [], acts: [] }))
  return { name: id, subject, cues: sheet.cues, scribe: assembler.forTranscript(subject).scribe, lines }
}

const goldSchema = z.object({
  case: z.string(),
  turns: z.array(
    z.object({
      turn: z.int(),
      role: z.enum(['doctor', 'patient']),
      text: z.string(),
      cue: z
        .object({
          id: z.string().nullable(),
          type: z.string(),
          quote: z.string(),
          intensity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
        })
        .nullish(),
    }),
  ),
})
export type GoldTurns = z.infer<typeof goldSchema>['turns']

/** Names of the labelled dialogues that stand; empty before they are written. */
export const goldFiles = (): string[] =>
  existsSync(GOLD)
    ? readdirSync(GOLD)
        .filter((file) => file.endsWith('.json'))
        .sort()
    : []

/** A labelled dialogue as a talk: its words and the feelings that were marked in it. `words` replace those of a turn, by its number. */
export function goldTalk(file: string, words: ReadonlyMap<number, string> = new Map()): Talk {
  const { case: id, turns } = goldSchema.parse(JSON.parse(readFileSync(join(GOLD, file), 'utf8')))
  const subject = catalog.case(id)
  const sheet = subject.value.patient
  const marked = turns.flatMap(({ turn, cue }) => (cue ? [{ turn, cue, id: cue.id ?? `marked-${turn}` }] : []))
  const cues: Record<string, Cue> = { ...sheet.cues }
  for (const each of marked) cues[each.id] ??= markedCue(each.cue)
  const understanding = createUnderstanding({ sheet, knowledge: catalog.knowledge })
  const matcher = createFactMatcher({ sheet, findings: catalog.knowledge.findings })
  const scribe = createScribe({ sheet: { ...sheet, cues }, understanding, matcher })
  const lines = turns.map(({ role, text, turn }, place): Line => {
    const own = marked.find((each) => each.turn === turn)
    const before = marked.find((each) => each.turn === turns[place - 2]?.turn)
    const answer = turns[place - 1]?.text ?? ''
    const settled = role === 'patient' && before ? [settledBy(answer, before.id, before.cue, cues)] : []
    const shown = own ? [{ id: own.id, state: 'open' as const, intensity: own.cue.intensity }] : []
    return {
      role,
      speaker: role,
      text: words.get(turn) ?? text,
      cue: own ? { id: own.id, kind: own.cue.type === 'concern' ? 'concern' : 'cue', intensity: own.cue.intensity } : undefined,
      steps: [...settled, ...shown],
      acts: [],
    }
  })
  return { name: file, subject, cues, scribe, lines }
}

type MarkedCue = NonNullable<GoldTurns[number]['cue']>

/** A feeling that the labeller saw and the case does not plan: known by the words that show it. */
function markedCue({ type, quote, intensity }: MarkedCue): Cue {
  const words = tokenise(quote)
    .filter(isContentWord)
    .map(({ norm }) => norm)
  const kind = type === 'concern' ? ('concern' as const) : ('cue' as const)
  return {
    kind,
    emotion: 'worry',
    intensity,
    when: [{ turn: 0 }],
    say: [quote],
    words: words.length > 0 ? words : [quote],
    ease: { level: 3 },
    eased: ['Yes.'],
  }
}

function settledBy(answer: string, id: string, { quote, intensity }: MarkedCue, cues: Record<string, Cue>): Line['steps'][number] {
  const cue = cues[id]!
  const { level } = describeReply(answer, cue, quote)
  return { id, state: level >= cue.ease.level ? 'eased' : 'missed', intensity, level }
}
