import { describe, expect, it } from 'vitest'
import { createOutbox, newKey, type Outgoing, type TabStorage } from './outbox'

function memory(refuses = false): TabStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (refuses) throw new Error('QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key) => void kept.delete(key),
  }
}
const message = (key: string): Outgoing => ({ kind: 'message', key, expectedTurn: 0, text: 'Hello.' })

describe('outbox', () => {
  it('keeps what is unconfirmed over a refresh, in order, and forgets it once confirmed', () => {
    const storage = memory()
    const before = createOutbox(storage, 'one')
    before.add(message('a'))
    before.add({ kind: 'act', key: 'b', act: { kind: 'examine', request: 'heart' } })
    const after = createOutbox(storage, 'one')
    expect(after.items().map((item) => item.key)).toEqual(['a', 'b'])
    after.remove('a')
    after.remove('b')
    expect(storage.kept.size).toBe(0)
  })

  it('keeps encounters apart', () => {
    const storage = memory()
    createOutbox(storage, 'one').add(message('a'))
    expect(createOutbox(storage, 'two').items()).toEqual([])
  })

  it('goes on without storage, with storage that is full, and over what it did not write', () => {
    const full = createOutbox(memory(true), 'one')
    full.add(message('a'))
    expect(full.items()).toHaveLength(1)
    expect(createOutbox(null, 'one').items()).toEqual([])
    const odd = memory()
    odd.setItem('anamnesis:outbox:one', '[{"kind":"message"},7,{"kind":"message","key":"k","text":"x","expectedTurn":0}]')
    expect(
      createOutbox(odd, 'one')
        .items()
        .map((item) => item.key),
    ).toEqual(['k'])
    odd.setItem('anamnesis:outbox:one', 'not json')
    expect(createOutbox(odd, 'one').items()).toEqual([])
  })

  it('gives keys that the wire accepts and that differ', () => {
    const keys = Array.from({ length: 50 }, newKey)
    expect(new Set(keys).size).toBe(50)
    for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/)
  })
})
