import { z } from 'zod'
import { tidyDifferential } from '../decision'
import { priorInWords } from '../prior'
import type { Session } from '../session'
import type { Attack, ClaimedDiagnosis, Debate, Statement } from './weigh-claims'

const MOST_DIAGNOSES = 5
const MOST_SUPPORTS = 3
const MOST_ATTACKS = 5
/** Probability of a rival that only the verifier named. */
const NAMED_IN_PASSING = 0.05

const proposalSchema = z.object({
  diagnoses: z
    .array(
      z.object({
        name: z.string(),
        supports: z.array(z.string()).max(MOST_SUPPORTS).describe('One fact of the record each'),
        p: z.number().describe('Probability, 0 to 1'),
      }),
    )
    .min(1)
    .max(MOST_DIAGNOSES),
})
const verificationSchema = z.object({
  attacks: z
    .array(
      z.object({
        target: z.string().describe('Id of a claim or support'),
        question: z.enum(['evidence', 'contradiction', 'unexplained', 'rival']),
        ground: z.string().describe('One sentence'),
        rival: z.string().describe('Name of the better diagnosis; empty unless the question is rival'),
      }),
    )
    .max(MOST_ATTACKS),
})
const answerSchema = z.object({
  answers: z
    .array(z.object({ attack: z.string().describe('Id of the attack'), shows: z.string().describe('One sentence') }))
    .max(MOST_ATTACKS),
})

const GENERATOR = 'generator'
const VERIFIER = 'verifier'

/**
 * One exchange of arguments: the generator claims, the verifier attacks, the generator answers. Three calls at most, two where nothing is
 * attacked. What names an unknown target is left out; two claims of one name are one.
 */
export async function debate(session: Session, keyOf: (name: string) => string, lookedUp: readonly string[]): Promise<Debate> {
  const claimed = await propose(session, lookedUp)
  const attacked = await verify(session, claimed, keyOf)
  return attacked.counters.length === 0 ? attacked : answer(session, attacked)
}

async function propose(session: Session, lookedUp: readonly string[]): Promise<ClaimedDiagnosis[]> {
  const { diagnoses } = await session.object({
    purpose: 'propose',
    prompt: 'argued-propose',
    values: {
      prior: priorInWords(session.view.state),
      lookedUp: lookedUp.length > 0 ? lookedUp.map((line) => `- ${line}`).join('\n') : '- nothing yet',
    },
    name: 'claims',
    schema: proposalSchema,
    check: ({ diagnoses }) => (diagnoses.every(({ name }) => name.trim() === '') ? 'it claims nothing' : null),
  })
  const claims = tidyDifferential(diagnoses).map(({ name, p = 0 }, index) => {
    const said = diagnoses.find((each) => each.name.trim().toLowerCase() === name.toLowerCase())?.supports ?? []
    return { id: `d${index + 1}`, name, p, by: GENERATOR, supports: statements(`d${index + 1}.`, GENERATOR, said) }
  })
  session.think(GENERATOR, claimsInWords(claims))
  return claims
}

async function verify(session: Session, claimed: readonly ClaimedDiagnosis[], keyOf: (name: string) => string): Promise<Debate> {
  const { attacks: stated } = await session.object({
    purpose: 'verify',
    prompt: 'argued-verify',
    values: { claims: claimsInWords(claimed) },
    name: 'attacks',
    schema: verificationSchema,
  })
  const diagnoses = [...claimed]
  const counters: Statement[] = []
  const attacks: Attack[] = []
  const known = new Set(claimed.flatMap(({ id, supports }) => [id, ...supports.map((support) => support.id)]))
  for (const { target, question, ground, rival } of stated) {
    const to = target.trim().toLowerCase()
    const text = onOneLine(ground)
    if (!known.has(to) || text === '') continue
    session.think(VERIFIER, `${question} against ${to}: ${text}`)
    const better = question === 'rival' ? rivalNamed(onOneLine(rival), text, diagnoses, keyOf) : null
    if (better === null) {
      const id = `c${counters.length + 1}`
      counters.push({ id, text, by: VERIFIER })
      attacks.push({ from: id, to, text: question })
    } else if (better.id !== to) attacks.push({ from: better.id, to, text })
  }
  return { diagnoses, counters, attacks }
}

/** The claim a rival is, taken up where nobody claimed it so far; null where it has no name and is a plain attack. */
function rivalNamed(name: string, ground: string, diagnoses: ClaimedDiagnosis[], keyOf: (name: string) => string): ClaimedDiagnosis | null {
  if (name === '') return null
  const claimed = diagnoses.find((each) => keyOf(each.name) === keyOf(name))
  if (claimed) return claimed
  const id = `d${diagnoses.length + 1}`
  const fresh = { id, name, p: NAMED_IN_PASSING, by: VERIFIER, supports: statements(`${id}.`, VERIFIER, [ground]) }
  diagnoses.push(fresh)
  return fresh
}

async function answer(session: Session, attacked: Debate): Promise<Debate> {
  const { answers } = await session.object({
    purpose: 'answer',
    prompt: 'argued-answer',
    values: { claims: claimsInWords(attacked.diagnoses), attacks: attacksInWords(attacked) },
    name: 'answers',
    schema: answerSchema,
  })
  const rebuttals: Statement[] = []
  const attacks: Attack[] = []
  for (const { attack, shows } of answers) {
    const to = attack.trim().toLowerCase()
    if (!attacked.counters.some(({ id }) => id === to) || onOneLine(shows) === '') continue
    const id = `r${rebuttals.length + 1}`
    rebuttals.push({ id, text: onOneLine(shows), by: GENERATOR })
    attacks.push({ from: id, to })
    session.think(GENERATOR, `against ${to}: ${onOneLine(shows)}`)
  }
  return { ...attacked, counters: [...attacked.counters, ...rebuttals], attacks: [...attacked.attacks, ...attacks] }
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function statements(prefix: string, by: string, texts: readonly string[]): Statement[] {
  const said = texts.map(onOneLine).filter((text) => text !== '')
  return said.map((text, index) => ({ id: `${prefix}${index + 1}`, text, by }))
}

export const claimsInWords = (diagnoses: readonly ClaimedDiagnosis[]): string =>
  diagnoses
    .flatMap(({ id, name, p, supports }) => [`${id} ${name} (${p})`, ...supports.map((support) => `  ${support.id} ${support.text}`)])
    .join('\n')

const attacksInWords = ({ counters, attacks }: Debate): string =>
  counters.map(({ id, text }) => `${id} against ${attacks.find(({ from }) => from === id)?.to ?? ''}: ${text}`).join('\n')
