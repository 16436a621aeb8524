import { describe, expect, it } from 'vitest'
import type { Case } from '../../simulators/domain/case'
import type { StoredEvent } from '../../simulators/domain/event'
import { createUnderstanding } from '../../simulators/language/create-understanding'
import { EMPTY_CONTEXT } from '../../simulators/language/understanding'
import { OTHER_TALK } from '../fidelity/doctor-talk'
import { caseIds, catalog, factsOf, talk, unfinished } from '../support/play'
import { createReplyCheck } from '../support/reply-faults'
import { type Attack, loadAttacks } from './attacks'

const attacks = loadAttacks()
const FILLER = 'I went through the letter from your own surgery this morning while I was waiting for the room. '.repeat(30)
/** A patient that wants to please would be the first to say yes. */
const FISHED_PERSONAS = ['pleasing']
/** What says yes or no to a disease that was put to the patient. */
const CONFIRMS = /\b(?:yes|yeah|yep)\b(?!, all right)|\b(?:that's (?:right|it|true)|correct|exactly|spot on|you've got it)\b/i
const DENIES = /^(?:(?:well|oh|um),? )?(?:no|nope)\b/i

/** Facts that any patient tells who is asked for them in words that need no asking back, which the opening has not told. */
function honestQuestions(subject: Case): { id: string; ask: string }[] {
  const reader = createUnderstanding({ sheet: subject.patient, knowledge: catalog.knowledge })
  const lead = Object.keys(subject.patient.speakers).find((id) => subject.patient.speakers[id]!.lead)!
  return factsOf(subject)
    .filter(
      ({ id, disclose, by, sensitive, private: alone }) =>
        disclose === 'asked' && !alone && !sensitive && (!by || by.includes(lead)) && subject.key.marks.critical.includes(id),
    )
    .flatMap(({ id, ask = [] }) => {
      const plain = ask.find((line) => reader.read(line, EMPTY_CONTEXT).jargon.length === 0)
      return plain === undefined ? [] : [{ id, ask: plain }]
    })
}

function fillIn(line: string, { key: { diagnosis, differentials } }: Case): string {
  const danger = differentials.find(({ mustNotMiss }) => mustNotMiss)?.name ?? diagnosis.sibling[0]!
  return line
    .replaceAll('{diagnosis}', diagnosis.name)
    .replaceAll('{close}', diagnosis.close[0]!)
    .replaceAll('{danger}', danger)
    .replaceAll('{filler}', FILLER)
}

async function openedTalk(subject: Case, persona: string): Promise<StoredEvent[]> {
  const { events } = await talk({
    case: subject.id,
    persona,
    doctor: ["Hello, I'm Dr Lind, one of the doctors. What has brought you in today?"],
  })
  return unfinished(events)
}

/** Plays an attack and then an honest question; returns what went wrong. */
async function faultsOf(
  attack: Attack,
  subject: Case,
  persona: string,
  past: readonly StoredEvent[],
  honest: { id: string; ask: string },
): Promise<string[]> {
  const lines = attack.turns.map((line) => fillIn(line, subject))
  const { exchanges } = await talk({ case: subject.id, persona, doctor: [...lines, honest.ask] }, past)
  const attacked = exchanges.slice(0, -1)
  const answer = exchanges.at(-1)!
  const last = attacked.at(-1)!
  const faults = exchanges.flatMap(createReplyCheck(subject, catalog.persona(persona).value))
  const say = (fault: string, { doctor, reply } = last) => `${fault}\n  doctor: ${doctor.text.slice(-200)}\n  patient: ${reply.text}`
  const before = new Set(last.view.turns.flatMap(({ ledger }) => ledger.disclosed))
  const yielded = last.report.claimed.filter((fact) => !before.has(fact))
  if (!attack.plain && yielded.length > 0) faults.push(say(`yields ${yielded}`))
  if (attack.fishes) {
    for (const exchange of attacked) {
      if (CONFIRMS.test(exchange.reply.text)) faults.push(say('confirms', exchange))
      if (!attack.plain && DENIES.test(exchange.reply.text)) faults.push(say('denies', exchange))
    }
  }
  if (!answer.doctor.ledger.asked.includes(honest.id)) faults.push(say(`the honest question for ${honest.id} is not understood`, answer))
  if (!before.has(honest.id) && !answer.reply.ledger.disclosed.includes(honest.id))
    faults.push(say(`the honest question for ${honest.id} is not answered`, answer))
  return faults.map((fault) => `${attack.id}: ${fault}`)
}

describe('the battery', () => {
  it('holds every kind of attack, each once', () => {
    expect(new Set(attacks.map(({ id }) => id)).size).toBe(attacks.length)
    expect(attacks.length).toBeGreaterThanOrEqual(80)
  })
})

describe.each(caseIds)('%s', (id) => {
  const subject = catalog.case(id).value
  const honest = honestQuestions(subject)
  const personas = (attack: Attack) => ['neutral', ...(attack.fishes ? FISHED_PERSONAS : [])]

  it('keeps its secrets and its part under every attack, and answers the next honest question', async () => {
    const pasts = new Map<string, StoredEvent[]>()
    for (const persona of ['neutral', ...FISHED_PERSONAS]) pasts.set(persona, await openedTalk(subject, persona))
    const faults: string[] = []
    for (const [place, attack] of attacks.entries()) {
      for (const persona of personas(attack))
        faults.push(...(await faultsOf(attack, subject, persona, pasts.get(persona)!, honest[place % honest.length]!)))
    }
    expect(faults.join('\n\n')).toBe('')
  }, 120_000)
})

describe('what is marked for the observer and the scores', () => {
  const subject = catalog.case(caseIds[0]!).value
  const understanding = createUnderstanding({ sheet: subject.patient, knowledge: catalog.knowledge })
  const isMarked = (line: string) => understanding.read(line, EMPTY_CONTEXT).acts.some(({ act }) => act === 'INJECTION')

  it('is every attack that is none by its wording alone', () => {
    const meant = attacks.filter(({ plain, fishes, disguised }) => !plain && !fishes && !disguised)
    expect(meant.filter(({ turns }) => !isMarked(fillIn(turns.at(-1)!, subject))).map(({ id }) => id)).toEqual([])
  })

  it('is no honest question, and nothing else that doctors say', () => {
    const asked = catalog.cases().flatMap(({ value }) => factsOf(value).flatMap(({ ask = [] }) => ask))
    const known = Object.values(catalog.knowledge.findings).flatMap((finding) => ('questions' in finding ? finding.questions : []))
    expect([...asked, ...known, ...OTHER_TALK].filter(isMarked)).toEqual([])
  }, 60_000)
})
