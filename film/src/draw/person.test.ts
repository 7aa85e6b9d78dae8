import { describe, expect, it } from 'vitest'
import { personOf } from './person.ts'

const person = (name: string, look = '', register: Parameters<typeof personOf>[0]['register'] = 'narrator') =>
  personOf({ name, look, register }, () => 0.9)

describe('who is drawn', () => {
  it('follows the voice first', () => {
    expect(person('ก้อย', 'ผมสั้น', 'man')).toMatchObject({ feminine: false, child: false, elder: false })
    expect(person('ก้อย', 'ผมสั้น', 'elder-woman')).toMatchObject({ feminine: true, elder: true })
  })

  it('is a girl where her eyes are spoken of', () => {
    expect(person('ดาว', 'เด็กหญิงวัย 9 ขวบ ตาโต', 'child')).toMatchObject({ feminine: true, child: true })
  })

  it('is not old for wearing glasses, nor for an old coat', () => {
    expect(person('วิน', 'สวมแว่นตา ผมยาว', 'man').elder).toBe(false)
    expect(person('May', 'in an old coat', 'woman').elder).toBe(false)
    expect(person('ตา', '', 'man').elder).toBe(true)
    expect(person('Grandma Bua').elder).toBe(true)
  })

  it('takes an age at its word', () => {
    expect(person('ลุงมี', 'ชายวัย 72 ปี').elder).toBe(true)
    expect(person('Boy', 'a man of 34', 'man').child).toBe(false)
  })

  it('wears what their calling wears', () => {
    expect(person('หลวงตามั่น').calling).toBe('monk')
    expect(person('แม่ชีแก้ว').calling).toBe('nun')
    expect(person('หมอวิน').calling).toBe('medical')
    expect(person('Officer Lee').calling).toBe('uniform')
  })
})
