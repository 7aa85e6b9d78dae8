import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DoubleSite } from '../cloud/double/site.ts'
import { readIndexes } from '../indexes/served.ts'
import { type Desk, deskAt } from '../provision/day.ts'
import { makeAll } from '../provision/go.ts'
import { neededSteps } from '../provision/steps/index.ts'
import { shoot } from '../smoke/film.ts'
import { onLiveSite } from '../smoke/live-site.ts'
import { deploy, type Hands, rollBack } from './deploy.ts'
import { KeptDeploys } from './kept.ts'
import { webSettingsOf } from './readiness.ts'

// A day at the double, from an empty project to a film that plays; then each thing that was made is taken away.

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'peace-deploy-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const quick = { say: () => undefined, wait: async () => undefined }

type Day = { desk: Desk; site: DoubleSite; kept: KeptDeploys; log: string[]; hands: Hands; commit: { is: string } }

const begin = (): Day => {
  const desk = deskAt()
  const site = new DoubleSite(desk.world)
  const log: string[] = []
  const commit = { is: 'a'.repeat(40) }
  let now = 1_700_000_000_000
  const { project } = desk.place
  const hands: Hands = {
    check: async () => true,
    build: async (staging) => {
      rmSync(staging, { recursive: true, force: true })
      mkdirSync(staging, { recursive: true })
      writeFileSync(join(staging, 'settings'), desk.files.get(`functions/.env.${project}`) ?? '')
      writeFileSync(join(staging, 'web'), desk.files.get(`web/.env.${project}`) ?? '')
      writeFileSync(join(staging, 'indexes.json'), JSON.stringify(readIndexes().indexes))
      writeFileSync(join(staging, 'code'), commit.is)
    },
    upload: async (from, what) => {
      log.push(`up goes ${what.join(', ')}`)
      const read = (name: string) => readFileSync(join(from, name), 'utf8')
      if (read('code').startsWith('x')) return false
      const settings = Object.fromEntries(
        Object.entries(parseEnv(read('settings'))).map(([name, value]) => [name, value ?? '']),
      )
      site.deployed = {
        settings,
        webKey: webSettingsOf(read('web')).VITE_APP_CHECK_SITE_KEY,
        indexes:
          what.includes('firestore') || !site.deployed ? JSON.parse(read('indexes.json')) : site.deployed.indexes,
      }
      if (read('code').startsWith('b')) site.deployed = { ...site.deployed, indexes: [] }
      return true
    },
    smoke: (shown) =>
      onLiveSite(desk.place, (real) => shoot({ ...real, wait: async () => undefined }, shown), site.http),
    commit: () => commit.is,
    now: () => {
      now += 1000
      return now
    },
    wait: async () => undefined,
    say: (text) => log.push(text),
  }
  return { desk, site, kept: new KeptDeploys(project, folder), log, hands, commit }
}

const deployed = async (): Promise<Day> => {
  const day = begin()
  day.desk.world.billing = true
  await makeAll(neededSteps, day.desk.place, quick)
  expect(await deploy(day.desk.place, day.kept, day.hands)).toBe(true)
  day.log.length = 0
  return day
}

test('from nothing to a film that plays', async () => {
  const { desk, kept, hands, log } = begin()
  expect(await deploy(desk.place, kept, hands)).toBe(false)
  expect(log.join('\n')).toContain('✗ the first APIs: enable cloudresourcemanager')
  log.length = 0

  desk.world.billing = true
  await makeAll(neededSteps, desk.place, { ...quick, say: ({ step, state }) => log.push(`${state}: ${step}`) })
  expect(await deploy(desk.place, kept, hands)).toBe(true)
  expect(log).toEqual([
    ...[
      'made: the first APIs',
      'there: project',
      'there: billing',
      'made: APIs',
      'there: quotas',
      'made: Firebase',
      'made: settings',
    ],
    ...[
      'made: database',
      'made: what ends by itself (TTL)',
      'made: backups',
      'made: bucket',
      'made: who may read the bucket (CORS)',
    ],
    ...[
      'made: web app',
      'made: Identity Platform',
      'made: sign-in by e-mail',
      'made: second factors (an app’s code, SMS)',
      'made: App Check',
    ],
    ...['made: service accounts', 'made: roles', 'made: what each service may do', 'made: queues'],
    ...[
      'GEMINI_API_KEY',
      'STRIPE_SECRET_KEY',
      'RUNPOD_API_KEY',
      'VERTEX_API_KEY',
      'REPLICATE_API_TOKEN',
      'FAL_KEY',
      'MAIL_API_KEY',
      'METRICS_TOKEN',
      'ALERT_HOOK_URL',
      'YOUTUBE_CLIENT_SECRET',
      'CHANNEL_KEY',
    ].map((key) => `made: secret ${key}`),
    ...['made: Stripe', 'made: who reads which secret'],
    '  – RUNPOD_ENDPOINT_ID is not set: RunPod Serverless will not be offered.',
    expect.stringMatching(/^ {2}– No signing certificate is set/),
    '  – ALERT_MAIL is not set: alerts are mailed to nobody.',
    '  – Mail is left in Firestore: install the “Trigger Email” extension on the collection mail.',
    '✓ the project and its settings',
    expect.stringMatching(/^✓ built aaaaaaaaa: [0-9a-f]{12}$/),
    'up goes firestore, storage, functions, hosting',
    'The smoke film:',
    '  ✓ a person signs in',
    '  ✓ a call comes through',
    '  ✓ a call that nobody vouches for is refused',
    '  ✓ a link is signed, and a file put at it',
    '  ✓ a film is written',
    '  ✓ its shot is drawn, its line spoken, all of it cut',
    '  ✓ the cut plays',
    '\nIt is there: https://films-of-ours.web.app',
  ])
  // App Check's debug token is taken back.
  expect([...desk.world.rows.keys()].filter((name) => name.includes('debugTokens'))).toEqual([])
})

describe('what is taken away', () => {
  test('of all that provision made: the deploy is refused and names it, and nothing goes up', async () => {
    const { desk, kept, hands, log } = await deployed()
    for (const [name, row] of [...desk.world.rows]) {
      desk.world.rows.delete(name)
      log.length = 0
      expect(await deploy(desk.place, kept, hands), name).toBe(false)
      expect(log.join('\n'), name).toMatch(/Not deployed[\s\S]*✗ /)
      expect(log.join('\n'), name).not.toContain('up goes')
      desk.world.rows.set(name, row)
    }
  })

  // After the deploy looked, and before people come: somebody takes it away.
  const after: readonly [what: string, take: (day: Day) => void, step: string, says: string][] = [
    [
      'sign-in',
      ({ desk }) => desk.world.rows.set('projects/films-of-ours/config', { subtype: 'IDENTITY_PLATFORM' }),
      'a person signs in',
      'OPERATION_NOT_ALLOWED',
    ],
    [
      'a secret',
      ({ desk }) => desk.world.rows.delete('projects/films-of-ours/secrets/GEMINI_API_KEY/versions/latest'),
      'its shot is drawn, its line spoken, all of it cut',
      'GEMINI_API_KEY',
    ],
    [
      'App Check',
      ({ site }) => {
        if (site.deployed) site.deployed = { ...site.deployed, settings: { ENFORCE_APP_CHECK: 'false' } }
      },
      'a call that nobody vouches for is refused',
      'let in',
    ],
    [
      'the right to sign',
      ({ desk }) => desk.world.rows.delete('projects/films-of-ours/roles/peaceStudioItself'),
      'a link is signed, and a file put at it',
      'signBlob',
    ],
    [
      'the right to send tasks',
      ({ desk }) => desk.world.rows.delete('projects/films-of-ours/roles/peaceEngineItself'),
      'its shot is drawn, its line spoken, all of it cut',
      'actAs',
    ],
    [
      'the CORS of the bucket',
      ({ desk }) => desk.world.rows.set('b/films-of-ours.firebasestorage.app', { location: 'ASIA-SOUTHEAST1' }),
      'a link is signed, and a file put at it',
      'CORS',
    ],
    [
      'a queue',
      ({ desk }) => desk.world.rows.delete('projects/films-of-ours/locations/asia-southeast1/queues/tasksHigh'),
      'its shot is drawn, its line spoken, all of it cut',
      'tasksHigh',
    ],
    [
      'an index',
      ({ site }) => {
        if (site.deployed) site.deployed = { ...site.deployed, indexes: site.deployed.indexes.slice(1) }
      },
      'its shot is drawn, its line spoken, all of it cut',
      'indexes',
    ],
  ]
  test.each(after)(
    '%s, after the deploy looked: the smoke film stops where it matters',
    async (_what, take, step, says) => {
      const day = await deployed()
      const upload = day.hands.upload
      const hands: Hands = {
        ...day.hands,
        upload: async (...asked) => {
          const went = await upload(...asked)
          take(day)
          return went
        },
      }
      expect(await deploy(day.desk.place, day.kept, hands)).toBe(false)
      const line = day.log.find((each) => each.startsWith('  ✗'))
      expect(line).toContain(step)
      expect(line).toContain(says)
    },
  )
})

describe('back', () => {
  test('to the last that worked, byte for byte, and never to one that did not', async () => {
    const { desk, kept, hands, log, commit, site } = await deployed()
    commit.is = 'c'.repeat(40)
    expect(await deploy(desk.place, kept, hands)).toBe(true)
    for (const bad of ['b', 'b']) {
      commit.is = bad.repeat(40)
      expect(await deploy(desk.place, kept, hands)).toBe(false)
    }
    expect(log.at(-1)).toContain('--rollback')
    log.length = 0
    if (site.deployed) site.deployed = { ...site.deployed, indexes: readIndexes().indexes }
    expect(await rollBack(desk.place, kept, hands)).toBe(true)
    expect(log[0]).toContain('Back to ccccccccc')
    // Indexes are not gone back on.
    expect(log[1]).toBe('up goes firestore:rules, storage, functions, hosting')
  })

  test('where nothing worked before, or what lies there was changed, it is said', async () => {
    const { desk, kept, hands, log, commit } = await deployed()
    expect(await rollBack(desk.place, kept, hands)).toBe(false)
    expect(log.at(-1)).toContain('nothing that worked before')
    commit.is = 'c'.repeat(40)
    await deploy(desk.place, kept, hands)
    writeFileSync(join(kept.before()?.folder ?? '', 'code'), 'touched')
    expect(await rollBack(desk.place, kept, hands)).toBe(false)
    expect(log.at(-1)).toContain('is not what was deployed')
  })

  test('an upload that stopped in the middle is not gone back to', async () => {
    const { desk, kept, hands, log, commit } = await deployed()
    commit.is = 'x'.repeat(40)
    expect(await deploy(desk.place, kept, hands)).toBe(false)
    expect(log.at(-1)).toContain('run it again')
    expect(kept.before()?.commit).toBe('a'.repeat(40))
  })
})

test('a database that goes while it is deployed is told in one line', async () => {
  const { desk, kept, hands, log } = await deployed()
  const upload: Hands['upload'] = async (...asked) => {
    desk.world.rows.delete('projects/films-of-ours/databases/(default)')
    return hands.upload(...asked)
  }
  expect(await deploy(desk.place, kept, { ...hands, upload })).toBe(false)
  expect(log.at(-1)).toMatch(/^All of it is up, but .*databases\/\(default\)/)
})

describe('indexes that are new', () => {
  const name = 'projects/films-of-ours/databases/(default)/collectionGroups/attempts/indexes/1'

  test('are waited for before the film', async () => {
    const { desk, kept, hands, log } = await deployed()
    desk.world.rows.set(name, { name, state: 'CREATING' })
    let waits = 0
    const patient: Hands = {
      ...hands,
      wait: async () => {
        waits += 1
        if (waits === 3) desk.world.rows.set(name, { name, state: 'READY' })
      },
    }
    expect(await deploy(desk.place, kept, patient)).toBe(true)
    expect(waits).toBe(3)
    expect(log.indexOf('Firestore is building an index; minutes, the first time.')).toBeLessThan(
      log.indexOf('The smoke film:'),
    )
  })

  test.each([
    ['CREATING', 'still being built'],
    ['NEEDS_REPAIR', 'index of attempts could not be built'],
  ])('that stay %s are told, and no film is begun', async (state, says) => {
    const { desk, kept, hands, log } = await deployed()
    desk.world.rows.set(name, { name, state })
    expect(await deploy(desk.place, kept, hands)).toBe(false)
    expect(log.at(-1)).toContain(says)
    expect(log).not.toContain('The smoke film:')
  })
})
