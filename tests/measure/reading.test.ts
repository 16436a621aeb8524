import { expect, it } from 'vitest'
import { mostAsked } from '../../scripts/measure/history-domain'
import { turnForm } from '../../scripts/measure/question-form'
import { nearestCase } from '../../scripts/measure/real-doctors'
import { emptyReading, type QuestionReading } from '../../simulators/domain/ledger'
import { catalog } from '../support/play'

const question = (fields: Partial<QuestionReading>): QuestionReading => ({
  form: 'closed',
  domain: null,
  slot: null,
  facts: [],
  findings: [],
  understood: true,
  start: 0,
  end: 0,
  ...fields,
})
const asking = (...questions: Partial<QuestionReading>[]) => ({ ...emptyReading(), questions: questions.map(question) })

it('a snippet is about the domain most asked about, of equals the first', () => {
  expect(mostAsked([asking({ domain: 'hpi' }), asking({ domain: 'ros' }, { domain: 'ros' })])).toBe('ros')
  expect(mostAsked([asking({ domain: 'med' }), asking({ domain: null }), asking({ domain: 'fh' })])).toBe('med')
  expect(mostAsked([asking({}), emptyReading()])).toBeNull()
})

it('a turn has the form of the question left standing', () => {
  expect(turnForm(asking({ form: 'open' }, { form: 'leading' }), '')).toBe('closed')
  expect(turnForm(asking({ form: 'closed' }, { form: 'open' }), 'How is it?')).toBe('open')
  expect(turnForm({ ...emptyReading(), acts: [{ act: 'CHECK_UNDERSTANDING', start: 0, end: 5 }] }, 'Does that sound all right?')).toBe(
    'closed',
  )
  expect(turnForm({ ...emptyReading(), acts: [{ act: 'EXPLAIN', start: 0, end: 5 }] }, 'Does that sound all right?')).toBe('none')
})

it('what somebody came with goes to the patient who came with the like', () => {
  const cases = catalog.cases().map(({ value }) => value)
  expect(nearestCase({ presenting_complaint: 'I have a tight chest, on and off' }, cases).complaint).toBe('chest-pain')
  expect(nearestCase({ presenting_complaint: 'terrible headache' }, cases).complaint).toBe('headache')
})
