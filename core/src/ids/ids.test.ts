import { expect, it } from 'vitest'
import { idSchema } from './index.ts'

it('no id is a path, and none a name that every object has', () => {
  for (const id of ['a', 'job-1', 'x_Y', 'construct', 'a'.repeat(64)]) expect(idSchema.parse(id)).toBe(id)
  const bad = [
    '',
    'a/b',
    '..',
    'a.b',
    'a'.repeat(65),
    'ก',
    '__x__',
    '____',
    ...Object.getOwnPropertyNames(Object.prototype),
  ]
  for (const id of bad) expect(idSchema.safeParse(id).success, id).toBe(false)
})
