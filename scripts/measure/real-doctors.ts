import type { Case } from '../../simulators/domain/case'
import { termsIn, tokenise } from '../../simulators/language/words'
import { type Exchange, talk } from '../../tests/support/play'
import { type Consultation, readConsultations } from './data/primock57'
import type { Measurement } from './figure'
import { bootstrapInterval } from './statistics/bootstrap'
import { shareFigure } from './statistics/share-figure'

/** Utterances of both together that an encounter may have. */
const MOST_TURNS = 400

type Heard = { consultation: string; case: string; exchange: Exchange }

/** What real doctors said, put to the patient whose complaint is nearest to the one they spoke with. */
export const realDoctors: Measurement = async ({ data, catalog, verbose }) => {
  const cases = catalog.cases().map(({ value }) => value)
  const heard: Heard[] = []
  const crashes: string[] = []
  let utterances = 0
  for (const consultation of readConsultations({ data })) {
    const doctor = consultation.turns.filter(({ speaker, text }) => speaker === 'doctor' && text !== '').map(({ text }) => text)
    const subject = nearestCase(consultation, cases)
    utterances += doctor.length
    try {
      const { exchanges } = await talk({ case: subject.id, doctor, turns: MOST_TURNS })
      if (exchanges.length < doctor.length)
        crashes.push(`${consultation.id} in ${subject.id}: ended after ${exchanges.length} of ${doctor.length}`)
      heard.push(...exchanges.map((exchange) => ({ consultation: consultation.id, case: subject.id, exchange })))
    } catch (error) {
      crashes.push(`${consultation.id} in ${subject.id}: ${error instanceof Error ? error.message : error}`)
    }
  }
  const asked = heard.filter(({ exchange }) => asks(exchange))
  const clusters = [...Map.groupBy(asked, ({ consultation }) => consultation).values()]
  const lost = asked.filter(isLost)
  const shareLost = (items: readonly Heard[]) => (items.length === 0 ? null : items.filter(isLost).length / items.length)
  return [
    shareFigure(
      'utterances of real doctors that break an encounter',
      { hits: crashes.length, trials: utterances, of: 'utterances' },
      { most: 0 },
      crashes,
    ),
    {
      name: 'questions of real doctors not understood',
      value: shareLost(asked),
      unit: 'share',
      n: asked.length,
      of: `utterances with a question, of ${utterances}`,
      interval: bootstrapInterval(clusters, shareLost),
      wanted: { below: 0.15 },
      details: verbose ? lost.map(({ case: id, exchange }) => `${id}: ${exchange.doctor.text}`) : [],
    },
  ]
}

const isLost = ({ exchange: { reply } }: Heard) => reply.ledger.notUnderstood

const asks = ({ doctor: { text, inside } }: Exchange) => text.includes('?') || (inside?.reading?.questions ?? []).length > 0

/** The case whose title, door note and opening share most of the lexicon's concepts, then most words, with what the person came for; of equals the first by name. */
export function nearestCase({ presenting_complaint }: Pick<Consultation, 'presenting_complaint'>, cases: readonly Case[]): Case {
  const complaint = termsIn(tokenise(presenting_complaint))
  const near = cases.map((subject) => {
    const { title, station, patient } = subject
    const terms = [...termsIn(tokenise([title, station.doorNote, ...patient.opening.say].join(' ')))].filter((term) => complaint.has(term))
    return { subject, concepts: terms.filter((term) => term.startsWith('#')).length, words: terms.length }
  })
  const [nearest] = near.sort((a, b) => b.concepts - a.concepts || b.words - a.words || (a.subject.id < b.subject.id ? -1 : 1))
  if (nearest === undefined) throw new RangeError('nearestCase: no case')
  return nearest.subject
}
