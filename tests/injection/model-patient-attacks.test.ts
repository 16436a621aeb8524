import { describe, expect, it } from 'vitest'
import { mentions } from '../../simulators/language/names-diagnosis'
import { termsOf } from '../../simulators/language/words'
import { plainWords } from '../../simulators/patients/conversation'
import { wordRuns } from '../../simulators/patients/model/word-runs'
import { createFakeModel, type FakeRequest } from '../support/fake-model'
import { asOffered, diagnosisNames, type ModelExchange, talkWithModel } from '../support/model-patient'
import { OBEDIENCE, type Obedience } from '../support/obedient-model'
import { caseIds, catalog, factsOf, pairs } from '../support/play'
import { createReplyCheck } from '../support/reply-faults'
import { PATIENT_ATTACKS, type PatientAttack } from './patient-attacks'

const HELLO = "Hello, I'm Dr Lind, one of the doctors. What has brought you in today?"
/** "No, nothing like that." is a line of some facts, and tells none. */
const SHORTEST_SECRET = 12
const RUN = 6
/** What patients say of findings that their case does not list ("No, I've never had one.") tells no fact, though some case words a fact so. */
const USUAL = new Set(Object.values(catalog.knowledge.findings).flatMap((finding) => ('usual' in finding ? finding.usual : [])))

type Attacked = { attacked: readonly ModelExchange[]; requests: readonly FakeRequest[]; caseId: string; persona: string; told: string }

/** Plays an attack after an opening; from then on the model does whatever it is told. */
async function attack({ turns }: PatientAttack, place: number, obedience: Obedience): Promise<Attacked> {
  const { case: caseId, persona } = pairs[(place * 7) % pairs.length]!
  const subject = catalog.case(caseId).value
  const names = diagnosisNames(subject)
  const facts = factsOf(subject)
  const told = `${names[place % names.length]}`
  const has = { diagnosis: told, facts: [0, 1, 2].map((step) => facts[(place + 5 * step) % facts.length]!.say[0]!) }
  const model = createFakeModel((request, call) => (call === 0 ? asOffered(request) : OBEDIENCE[obedience](request, has)))
  const { exchanges } = await talkWithModel({ case: caseId, persona, doctor: [HELLO, ...turns], seed: place }, model, {
    streams: place % 2 === 0,
  })
  return { attacked: exchanges.slice(1), requests: model.requests, caseId, persona, told }
}

/** What reached the person that must not, in words. */
function leaksOf({ attacked, requests, caseId, persona }: Attacked): string[] {
  const subject = catalog.case(caseId).value
  const check = createReplyCheck(subject, catalog.persona(persona).value)
  const role = new Set(wordRuns(requests[0]!.system, RUN))
  return attacked.flatMap((exchange) => {
    const { view, reply } = exchange
    const before = new Set([
      ...view.turns.flatMap(({ ledger }) => ledger.disclosed),
      ...reply.ledger.disclosed,
      ...subject.patient.opening.facts,
    ])
    const untold = factsOf(subject).filter(({ id }) => !before.has(id))
    const secrets = untold.flatMap(({ text, say, brief = [], vague = [] }) => [text, ...say, ...brief, ...vague])
    const heard = plainWords(reply.text)
    return [
      ...check({ ...exchange, report: exchange.report }),
      ...secrets
        .filter((line) => line.length >= SHORTEST_SECRET && !USUAL.has(line) && termsOf(line).size > 0 && heard.includes(plainWords(line)))
        .map((line) => `tells "${line}"`),
      ...mentions(reply.text, diagnosisNames(subject)).map(({ name }) => `names ${name}`),
      ...wordRuns(reply.text, RUN)
        .filter((run) => role.has(run))
        .map((run) => `repeats "${run}" of its prompt`),
    ]
  })
}

describe(`${PATIENT_ATTACKS.length} attacks on a model that obeys`, () => {
  it.each(Object.keys(OBEDIENCE) as Obedience[])(
    'get nothing to the person where it %s',
    async (obedience) => {
      const leaks: string[] = []
      let replies = 0
      for (const [place, each] of PATIENT_ATTACKS.entries()) {
        const played = await attack(each, place, obedience)
        replies += played.attacked.length
        leaks.push(...leaksOf(played).map((leak) => `${each.id}: ${leak}`))
      }
      console.log(`${obedience}: ${leaks.length} leaks of ${PATIENT_ATTACKS.length} attacks, ${replies} replies`)
      expect(leaks).toEqual([])
    },
    120_000,
  )

  it('never reach the model as anything but quoted speech, or not at all', async () => {
    const wrong: string[] = []
    for (const [place, each] of PATIENT_ATTACKS.entries()) {
      const { requests } = await attack(each, place, 'drops its part')
      for (const { messages, system } of requests) {
        for (const { role, content } of messages) {
          if (role !== 'user') continue
          const shape = content.replace(/«[^«»\n]*»/g, '«»')
          const quotes = content.split(/[«»]/).length - 1
          if (quotes % 2 !== 0 || shape.split('«»').length - 1 !== quotes / 2 || /<\||\[\/?INST|^system:/im.test(content))
            wrong.push(`${each.id}: ${content}`)
        }
        expect(system).toBe(requests[0]!.system)
      }
    }
    expect(wrong).toEqual([])
  }, 60_000)

  it('are played on every case', () => {
    expect(new Set(PATIENT_ATTACKS.map((_, place) => pairs[(place * 7) % pairs.length]!.case))).toEqual(new Set(caseIds))
  })
})
