import { describe, expect, it } from 'vitest'
import { actRequestSchema } from '#simulators'
import { type AssessmentForm, formFrom, requestsFrom } from './assessment-form'

const form: AssessmentForm = {
  rows: [
    { key: 0, name: ' Angina ', sure: '60' },
    { key: 1, name: '', sure: '20' },
    { key: 2, name: 'Reflux', sure: '' },
  ],
  plan: { escalate: 'Senior now', investigate: 'ECG\n\n troponin ', treat: '', 'follow-up': '', 'safety-net': 'Come back if worse' },
}

describe('the assessment form', () => {
  it('sends what is filled in, in a shape that the wire accepts', () => {
    const requests = requestsFrom(form, true)
    expect(requests).toEqual([
      {
        kind: 'diagnose',
        differential: [
          { name: 'Angina', p: 0.6 },
          { name: 'Reflux', p: undefined },
        ],
        final: true,
      },
      {
        kind: 'plan',
        text: 'Senior now\nECG\ntroponin\nCome back if worse',
        items: [
          { kind: 'escalate', text: 'Senior now' },
          { kind: 'investigate', text: 'ECG' },
          { kind: 'investigate', text: 'troponin' },
          { kind: 'safety-net', text: 'Come back if worse' },
        ],
      },
    ])
    for (const request of requests) expect(actRequestSchema.safeParse(request).success).toBe(true)
  })

  it('sends nothing for an empty form', () => {
    expect(requestsFrom(formFrom([]).form, false)).toEqual([])
  })

  it('comes back from the log as it was sent', () => {
    const sent = requestsFrom(form, true)
    const acts = sent.filter((request) => request.kind === 'diagnose' || request.kind === 'plan')
    const back = formFrom(acts)
    expect(back.final).toBe(true)
    expect(requestsFrom(back.form, true)).toEqual(sent)
  })

  it('reads certainty as people type it', () => {
    const sure = (typed: string) => requestsFrom({ ...form, rows: [{ key: 0, name: 'x', sure: typed }] }, false)[0]
    expect(sure('12,5')).toMatchObject({ differential: [{ p: 0.125 }] })
    expect(sure('250')).toMatchObject({ differential: [{ p: 1 }] })
    expect(sure('often')).toMatchObject({ differential: [{ p: undefined }] })
  })
})
