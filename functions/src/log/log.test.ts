import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, cleanText } from './clean.ts'
import { during, lineNow, lineOf } from './log.ts'

const secrets = [
  'sk_live_51HabcdefGHIJKL',
  'whsec_abcdefghijkl',
  `AIza${'Sy'.repeat(18)}`,
  'rpa_ABCDEFGHIJKLMNOP',
  'r8_abcdefghijklmnop',
  'ya29.a0AfB_byCabcdef',
  'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl',
  'https://hooks.slack.com/services/T000/B000/XXXXXXXX',
]
const link =
  'https://storage.googleapis.com/b/workspaces/w/artifacts/k.mp4?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Signature=deadbeefcafe&X-Goog-Credential=peace-engine%40p'

describe('a log holds nothing that opens anything', () => {
  test.each(secrets)('not %s, wherever in a text', (secret) => {
    expect(cleanText(`it said ${secret}, and ended`)).not.toContain(secret.slice(10))
    expect(JSON.stringify(clean({ a: [{ b: `x ${secret}` }] }))).not.toContain(secret.slice(10))
  })

  test('no link that is signed: where it lies stays, what opens it goes', () => {
    const said = cleanText(`put to ${link} failed`)
    expect(said).toContain('/b/workspaces/w/artifacts/k.mp4?')
    expect(said).not.toMatch(/deadbeef|GOOG4|peace-engine/)
    expect(cleanText('Signature=deadbeef&token=abc')).not.toMatch(/deadbeef|abc/)
  })

  test('no field that is named as one, at any depth, nor what an error’s stack says', () => {
    const said = JSON.stringify(
      clean({
        headers: { Authorization: 'x1y2', cookie: 'x1y2' },
        nonce: 'x1y2',
        deep: { apiKey: 'x1y2', putUrl: 'x1y2' },
      }),
    )
    expect(said).not.toContain('x1y2')
    expect(String(clean(new Error(`no ${link}`)))).not.toContain('deadbeef')
  })

  test('whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...secrets), (before, after, secret) => {
        expect(cleanText(`${before} ${secret} ${after}`)).not.toContain(secret.slice(8))
      }),
      { numRuns: 100 },
    )
  })

  test('and says everything else as it was', () => {
    const fields = { filmId: 'f1', at: 12, ok: true, none: null, list: ['a', 'ก'] }
    expect(clean(fields)).toEqual(fields)
    expect(cleanText('https://films.example/f/1 answered 503')).toBe('https://films.example/f/1 answered 503')
  })
})

describe('a line', () => {
  test('says whose work it was, and the trace of its job', () => {
    const said = lineOf('ERROR', 'left behind', { error: 'x' }, { jobId: 'job-1', attemptId: 'attempt-1' })
    expect(said).toMatchObject({ severity: 'ERROR', message: 'left behind', jobId: 'job-1', attemptId: 'attempt-1' })
    expect(said['logging.googleapis.com/trace']).toMatch(/\/traces\/[0-9a-f]{32}$/)
  })

  test('knows what it was written during, also where work is nested', async () => {
    const line = await during({ jobId: 'job-1' }, () =>
      during({ attemptId: 'attempt-1' }, async () => lineNow('ERROR', 'lost', { link })),
    )
    expect(line).toMatchObject({ jobId: 'job-1', attemptId: 'attempt-1', message: 'lost' })
    expect(JSON.stringify(line)).not.toContain('deadbeef')
    expect(lineNow('INFO', 'outside')).not.toHaveProperty('jobId')
  })
})

test('functions speak to the log by this alone; commands that a person runs print', () => {
  const folder = join(import.meta.dirname, '..')
  const commands = new Set(['billing/audit-money.ts', 'billing/set-up-stripe.ts'])
  const loud = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.includes('.test.') && !commands.has(path) && path !== 'log/log.ts')
    .filter((path) => /\bconsole\.|\blogger\b/.test(readFileSync(join(folder, path), 'utf8')))
  expect(loud).toEqual([])
})
