import { describe, expect, it } from 'vitest'
import { cases, refusals } from './cases.ts'
import { officialRuntime } from './official-runtime.ts'
import { Runtime } from './runtime.ts'
import { load, type Speaking, verify } from './runtime-driver.ts'

const ours = (): Speaking => {
  const runtime = new Runtime()
  return { ask: async (message) => runtime.hear(JSON.stringify(message)) as Awaited<ReturnType<Speaking['ask']>> }
}

describe('the Storage rules', () => {
  it('are shown by a table of more than sixty requests', () => {
    expect(cases.length).toBeGreaterThan(60)
  })

  it.each(cases)('$says → $permitted', async (one) => {
    const runtime = ours()
    const { name, errors } = await load(runtime, one.rules)
    expect(errors).toEqual([])
    expect(await verify(runtime, name, one)).toBe(one.permitted)
  })

  it.each(refusals)('are refused with line and reason: $says', async ({ rules, line, reason }) => {
    const { errors } = await load(ours(), rules)
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(new RegExp(`^storage.rules:${line}:\\d+ `))
    expect(errors[0]).toMatch(reason)
  })

  it('deny everything while none could be loaded', async () => {
    const runtime = ours()
    const { name } = await load(runtime, 'match /{p} { allow read: if unknown; }')
    expect(await verify(runtime, name, { says: '', rules: '', permitted: false })).toBe(false)
  })

  it('deny a request they cannot read', () => {
    const reply = new Runtime().hear('{"action":"verify","id":3,"context":{"variables":{"request":{"new_value":1}}}}')
    expect(reply).toMatchObject({ id: 3, errors: [expect.stringContaining('Not understood')] })
    expect(reply).not.toHaveProperty('result')
  })
})

const official = await officialRuntime()
describe.skipIf(!official)('the official runtime', () => {
  it.each(cases)('agrees: $says → $permitted', async (one) => {
    if (!official) return
    const { name } = await load(official, one.rules)
    expect(await verify(official, name, one)).toBe(one.permitted)
  })
})
