import { describe, expect, it } from 'vitest'
import { readEnvironment, root } from './env'

describe('readEnvironment', () => {
  it('needs nothing to be set', () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DATABASE_URL: `file:${root}/data/anamnesis.db` })
  })

  it('starts the path of a database at the root of the package', () => {
    expect(readEnvironment({ DATABASE_URL: 'file:./x.db' }).DATABASE_URL).toBe(`file:${root}/x.db`)
  })

  it('takes an empty setting for one that is not set', () => {
    expect(readEnvironment({ PORT: '', HOST: '' })).toEqual(readEnvironment({}))
  })

  it('reads addresses without a slash at their end, and paths from the root', () => {
    const read = readEnvironment({ OPENAI_COMPATIBLE_BASE_URL: 'http://localhost:11434/v1/', ANAMNESIS_PRICES: 'prices.yaml' })
    expect(read).toMatchObject({ OPENAI_COMPATIBLE_BASE_URL: 'http://localhost:11434/v1', ANAMNESIS_PRICES: `${root}/prices.yaml` })
  })

  it('says what is wrong with a setting of models, and never its value', () => {
    const read = () =>
      readEnvironment({ OPENAI_BASE_URL: 'sk-a-key-in-the-wrong-place', ANAMNESIS_CALLS_AT_ONCE: '0', ANAMNESIS_REASONING: 'much' })
    for (const name of ['OPENAI_BASE_URL', 'ANAMNESIS_CALLS_AT_ONCE', 'ANAMNESIS_REASONING']) expect(read).toThrow(name)
    expect(read).not.toThrow('sk-a-key')
  })

  it('lists every setting that is not usable', () => {
    const read = () => readEnvironment({ PORT: 'http', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' })
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(read).toThrow(name)
  })
})
