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

  it('lists every setting that is not usable', () => {
    const read = () => readEnvironment({ PORT: 'http', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x' })
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(read).toThrow(name)
  })
})
