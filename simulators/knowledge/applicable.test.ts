import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findingsFileSchema } from '../domain/knowledge'
import { isApplicable } from './applicable'

const file = join(import.meta.dirname, '../../cases/knowledge/findings/general.yaml')
const { findings } = findingsFileSchema.parse(parse(readFileSync(file, 'utf8')))
const asked = (id: string, age: number, sex: 'female' | 'male' | 'intersex' = 'female') =>
  isApplicable(id, findings[id]!, { setting: 'primary-care', age, sex })

describe('what is worth asking', () => {
  it('a woman past her periods is asked about bleeding, discharge and screening, and not about periods or pregnancy', () => {
    for (const id of ['vaginal-bleeding', 'vaginal-discharge', 'cervical-screening']) expect(asked(id, 72)).toBe(true)
    for (const id of ['missed-period', 'heavy-periods', 'pregnancy-possible', 'contraception']) {
      expect(asked(id, 72)).toBe(false)
      expect(asked(id, 30)).toBe(true)
    }
  })

  it('no man and no small child is asked about any of it', () => {
    for (const id of ['vaginal-bleeding', 'missed-period', 'pregnancy-possible']) {
      expect(asked(id, 30, 'male')).toBe(false)
      expect(asked(id, 4)).toBe(false)
      expect(asked(id, 30, 'intersex')).toBe(true)
    }
  })
})
