import { z } from 'zod'
import type { Catalog } from '../../catalog'
import type { Critique } from '../../domain/critique'
import type { StoredEvent, Usage } from '../../domain/event'
import { type Model, type ModelRequest, sumUsage } from '../../engines/engine'
import type { Contents } from '../contents'
import { buildDebrief } from '../debrief/build-debrief'
import type { DebriefModel } from '../debrief/model'

const line = z.string().trim().min(1).max(400)
const answerSchema = z.object({
  strengths: z.array(line).max(3),
  problems: z.array(z.object({ turn: z.number().int().min(0).nullable(), what: line, instead: line })).max(6),
  advice: z.array(line).max(5),
})
type Answer = z.infer<typeof answerSchema>

const TOKENS = 2000
const TEMPERATURE = 0.2

export type CriticParts = {
  model: Model
  catalog: Pick<Catalog, 'prompts' | 'knowledge' | 'policy'>
  /** Whether a text would tell a doctor what this patient has: its diagnosis, or a fact of its sheet. */
  givesAway: (text: string) => boolean
  seed: number
  signal: AbortSignal
}

/**
 * Critique of an ended encounter by a model that knows the answer. Advice that would give the case away is asked for once more, and what
 * still would is not passed on. Throws as a `Model` does.
 */
export async function criticise(
  events: readonly StoredEvent[],
  contents: Pick<Contents, 'case' | 'persona'>,
  parts: CriticParts,
): Promise<{ critique: Critique; usage: Usage }> {
  const { model, catalog, givesAway } = parts
  const { prompts, knowledge } = catalog
  const debrief = buildDebrief({
    case: contents.case.value,
    persona: contents.persona.value,
    events: numbered(events),
    findings: knowledge.findings,
    policy: catalog.policy.value,
  })
  const task = prompts.fill('critic-task', valuesOf(debrief))
  const ask = (messages: ModelRequest['messages'], seed: number) =>
    model.object({
      ...{ system: prompts.fill('critic-system', {}), messages, maxOutputTokens: TOKENS, temperature: TEMPERATURE, seed },
      ...{ thread: `critic ${debrief.case.id}`, signal: parts.signal, schema: answerSchema, name: 'critique' },
    })
  const first = await ask([{ role: 'user', content: task }], parts.seed)
  const given = first.value.advice.filter(givesAway)
  if (given.length === 0) return { critique: critiqueOf(first.value, first.value.advice, givesAway), usage: first.usage }
  const again = prompts.fill('critic-again', { given: given.map((words) => `- ${words}`).join('\n') })
  const second = await ask(
    [
      { role: 'user', content: task },
      { role: 'assistant', content: JSON.stringify(first.value) },
      { role: 'user', content: again },
    ],
    parts.seed + 1,
  )
  return { critique: critiqueOf(first.value, second.value.advice, givesAway), usage: sumUsage([first.usage, second.usage]) }
}

const critiqueOf = ({ strengths, problems }: Answer, advice: readonly string[], givesAway: CriticParts['givesAway']): Critique => ({
  strengths,
  problems,
  advice: advice.filter((words) => !givesAway(words)),
  withheld: advice.filter(givesAway),
})

/** What the log lacks where it was read without places; the debrief is of what happened, not of when. */
const numbered = (events: readonly StoredEvent[]) => events.map((event, seq) => ({ at: '', seq, ...event }))

function valuesOf(debrief: DebriefModel): Record<string, string> {
  const list = (lines: readonly string[]) => lines.map((words) => `- ${words}`).join('\n') || '- nothing'
  const points = (value: number | null) => (value === null ? 'not measured' : value.toFixed(2))
  return {
    diagnosis: debrief.case.diagnosis,
    facts: list(debrief.facts.filter(({ critical, important }) => critical || important).map(({ text, outcome }) => `${text}: ${outcome}`)),
    cues: list(debrief.cues.map(({ emotion, shown, outcome }) => `${emotion}, turn ${shown.turn}: ${outcome}`)),
    scores: Object.entries(debrief.profile ?? {})
      .map(([name, { score }]) => `${name} ${points(score.value)}`)
      .join(', '),
    plan: list(debrief.plan.rows.map(({ level, what, mark }) => `${level} ${what}: ${mark}`)),
    transcript: JSON.stringify(debrief.turns.map(({ turn, role, text }) => ({ turn, role, text }))),
  }
}
