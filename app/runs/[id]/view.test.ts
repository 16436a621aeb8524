import { describe, expect, it } from 'vitest'
import { cellQueryOf, hrefBehind, hrefOf, readView } from './view'

describe('the address of a run', () => {
  it('reads nothing as the first view', () => {
    expect(hrefOf('abc', readView({}), {})).toBe('/runs/abc')
  })

  it('reads what it does not know as not chosen', () => {
    const view = readView({ rows: 'moon', sort: 'name', status: 'asleep', page: '-3', order: ['up', 'down'], measure: '' })
    expect(view).toMatchObject({ rows: 'persona', sort: 'index', status: undefined, page: 1, order: 'up', measure: 'history' })
  })

  it('comes back as it was written', () => {
    const href = '/runs/abc?rows=persona&columns=case&measure=empathy&within=expert&case=cough-67&sort=turns&order=down&page=3'
    const query = Object.fromEntries(new URLSearchParams(href.split('?')[1]))
    const view = readView(query)
    expect(readView(Object.fromEntries(new URLSearchParams(hrefOf('abc', view, { page: 3 }).split('?')[1])))).toEqual(view)
  })

  it('carries the word of an actor whole, whatever its model is called', () => {
    const doctor = 'interviewer+anchoring@openai-compatible/org/a&b=c#d:8b'
    const [, query] = hrefBehind('abc', readView({}), { doctor }).split('?')
    expect(readView(Object.fromEntries(new URLSearchParams(query!.split('#')[0]))).doctor).toBe(doctor)
  })

  it('sets nothing against itself', () => {
    expect(readView({ rows: 'case', columns: 'case' }).columns).toBe('measures')
    expect(readView({ rows: 'all', columns: 'doctor' }).columns).toBe('measures')
  })

  it('begins at the first page of another choice', () => {
    const view = readView({ page: '7', status: 'done' })
    expect(hrefOf('abc', view, { sort: 'turns' })).toBe('/runs/abc?status=done&sort=turns')
  })

  it('shows behind a number what made it, and nothing that was chosen before', () => {
    const view = readView({ rows: 'doctor', persona: 'anxious', status: 'failed', page: '2' })
    expect(hrefBehind('abc', view, { doctor: 'poor', sort: 'history' })).toBe('/runs/abc?rows=doctor&sort=history&doctor=poor#encounters')
  })

  it('asks the store for one page', () => {
    expect(cellQueryOf(readView({ persona: 'anxious', status: 'failed', sort: 'empathy', order: 'down', page: '3' }))).toEqual({
      caseId: undefined,
      personaId: 'anxious',
      doctor: undefined,
      status: ['failed'],
      unmeasured: undefined,
      sort: 'empathy',
      descending: true,
      offset: 100,
      limit: 50,
    })
  })
})
