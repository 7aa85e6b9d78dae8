import { describe, expect, test } from 'vitest'
import { shapes } from '../cloud/shapes/google.ts'
import { methodIds, permissionOf } from '../cloud/shapes/methods.ts'
import { type Desk, deskAt } from './day.ts'
import { type Line, lookAtAll, makeAll } from './go.ts'
import { apis } from './needed.ts'
import { laterSteps, neededSteps } from './steps/index.ts'
import { deployerPermissions } from './steps/project.ts'

const quick = { say: () => undefined, wait: async () => undefined }
const writes = ({ spoken }: Desk) =>
  spoken.filter(
    ({ id, status }) => status === 200 && /(create|patch|update|set|add|enable|initialize)[A-Za-z]*$/i.test(id),
  )
const open = (lines: readonly Line[]) => lines.filter(({ state }) => state !== 'there' && state !== 'made')
const provisioned = async (): Promise<Desk> => {
  const desk = deskAt()
  desk.world.billing = true
  expect(open(await makeAll(neededSteps, desk.place, quick))).toEqual([])
  desk.spoken.length = 0
  return desk
}

describe('from nothing', () => {
  test('a plan is shown, and nothing is changed', async () => {
    const desk = deskAt()
    const lines = await lookAtAll(neededSteps, desk.place)
    expect(lines).toHaveLength(neededSteps.length)
    expect(lines[0]?.says).toBe('enable cloudresourcemanager, cloudbilling, iam, firebase')
    // What a new project has of itself.
    expect(lines.filter(({ state }) => state !== 'missing').map(({ step }) => step)).toEqual(['quotas'])
    expect(writes(desk)).toEqual([])
    expect(desk.files.size).toBe(1)
  })

  test('without somebody who pays it stops there, with the link; then it goes on, and a second run changes nothing', async () => {
    const desk = deskAt()
    const first = await makeAll(neededSteps, desk.place, quick)
    expect(first.map(({ step, state }) => `${step}: ${state}`)).toEqual([
      'the first APIs: made',
      'project: there',
      'billing: cannot',
    ])
    expect(first.at(-1)?.how).toBe('https://console.cloud.google.com/billing/linkedaccount?project=films-of-ours')

    desk.world.billing = true
    const second = await makeAll(neededSteps, desk.place, quick)
    expect(open(second)).toEqual([])
    expect(second.map(({ step }) => step)).toEqual(neededSteps.map(({ name }) => name))
    expect(desk.files.get('functions/.env.films-of-ours')).toContain('WEB_ORIGIN=https://films-of-ours.web.app\n')
    expect(desk.files.get('web/.env.films-of-ours')).toMatch(/^VITE_APP_CHECK_SITE_KEY=6L\w+\n$/)

    desk.spoken.length = 0
    expect((await makeAll(neededSteps, desk.place, quick)).every(({ state }) => state === 'there')).toBe(true)
    expect(writes(desk)).toEqual([])
  })

  test('no request is one that Google’s documents do not know', async () => {
    const desk = await provisioned()
    await makeAll(laterSteps('somebody@films.example'), desk.place, quick)
    expect(methodIds.filter((id) => !shapes.has(id))).toEqual([])
    // What the documents do not know the double refuses with 400.
    expect(desk.spoken.filter(({ status }) => status === 400)).toEqual([])
  })
})

describe('whatever is taken away is named', () => {
  test.each(deployerPermissions)('the permission %s, before anything is changed', async (permission) => {
    const desk = deskAt()
    desk.world.withheld.add(permission)
    const lines = await makeAll(neededSteps, desk.place, quick)
    const said = lines.find(({ state }) => state === 'cannot')
    expect(said?.says).toContain(permission)
    expect(lines.findIndex(({ state }) => state === 'cannot')).toBeLessThanOrEqual(1)
  })

  test('each API', async () => {
    const desk = await provisioned()
    for (const api of apis) {
      desk.world.enabled.delete(api)
      const [first] = open(await lookAtAll(neededSteps, desk.place))
      expect(first?.says).toBe(`enable ${api.replace('.googleapis.com', '')}`)
      desk.world.enabled.add(api)
    }
  })

  test('everything that was made, and it is made again', async () => {
    const desk = await provisioned()
    const names = [...desk.world.rows.keys()].filter((name) => name !== 'projects/films-of-ours')
    expect(names.length).toBeGreaterThan(60)
    for (const name of names) {
      const row = desk.world.rows.get(name)
      desk.world.rows.delete(name)
      const lines = open(await lookAtAll(neededSteps, desk.place))
      expect(lines, name).not.toEqual([])
      desk.world.rows.set(name, row ?? {})
    }
    expect(open(await lookAtAll(neededSteps, desk.place))).toEqual([])
  })

  test('each member of each policy, by the service', async () => {
    const desk = await provisioned()
    for (const [name, row] of desk.world.rows) {
      const { bindings } = row as { bindings?: { role: string; members: string[] }[] }
      if (!name.endsWith('/policy') || !bindings) continue
      for (const each of bindings)
        for (const member of each.members) {
          const less = bindings.map((one) =>
            one === each ? { ...one, members: one.members.filter((other) => other !== member) } : one,
          )
          desk.world.rows.set(name, { ...row, bindings: less })
          const [line] = open(await lookAtAll(neededSteps, desk.place))
          const service = /peace-(\w+)@/.exec(member)?.[1] ?? 'nobody'
          expect(line?.says, `${each.role} of ${member} in ${name}`).toContain(service)
        }
      desk.world.rows.set(name, row)
    }
  })

  test('each permission of each service, by its role', async () => {
    const desk = await provisioned()
    let taken = 0
    for (const [name, row] of desk.world.rows) {
      const permissions = row.includedPermissions as string[] | undefined
      for (const permission of permissions ?? []) {
        taken += 1
        desk.world.rows.set(name, { ...row, includedPermissions: permissions?.filter((each) => each !== permission) })
        const [line] = open(await lookAtAll(neededSteps, desk.place))
        expect(line, `${permission} of ${name}`).toMatchObject({ step: 'roles', state: 'differs' })
        expect(line?.says).toContain(`bring ${name.split('/').at(-1)} up`)
      }
      desk.world.rows.set(name, row)
    }
    expect(taken).toBeGreaterThan(80)
  })

  test('each setting', async () => {
    const desk = await provisioned()
    for (const [file, name] of [
      ['functions/.env.films-of-ours', 'WEB_ORIGIN'],
      ['functions/.env.films-of-ours', 'MAIL_FROM'],
      ['web/.env.films-of-ours', 'VITE_APP_CHECK_SITE_KEY'],
    ] as const) {
      const text = desk.files.get(file) ?? ''
      desk.files.set(file, text.replace(new RegExp(`^${name}=.*\n`, 'm'), ''))
      expect(open(await lookAtAll(neededSteps, desk.place))[0]?.says).toContain(name)
      desk.files.set(file, text)
    }
  })
})

describe('bad input and faults', () => {
  test('a project that is not ours', async () => {
    const desk = deskAt('somebody-elses')
    const other = deskAt('films-of-ours', {}, desk.world)
    const [line] = await makeAll(neededSteps, other.place, quick)
    expect(line).toMatchObject({ state: 'cannot', says: 'you lack serviceusage.services.list in films-of-ours' })
  })

  test('a database made in another region is told, and nothing after it is made', async () => {
    const desk = deskAt()
    desk.world.billing = true
    desk.world.rows.set('projects/films-of-ours/databases/(default)', {
      name: 'x',
      locationId: 'nam5',
      type: 'FIRESTORE_NATIVE',
    })
    const lines = await makeAll(neededSteps, desk.place, quick)
    expect(lines.at(-1)).toMatchObject({ step: 'database', state: 'cannot', says: expect.stringContaining('nam5') })
  })

  test('a bucket of that name elsewhere is told; the rest is made', async () => {
    const desk = deskAt()
    desk.world.billing = true
    desk.world.elsewhere.add('films-of-ours.firebasestorage.app')
    const lines = open(await makeAll(neededSteps, desk.place, quick))
    expect(lines.map(({ step }) => step)).toEqual(['bucket', 'who may read the bucket (CORS)'])
    expect(lines[0]?.says).toContain('somebody else')
  })

  test('a quota too small is told with where to raise it', async () => {
    const desk = deskAt()
    desk.world.billing = true
    desk.world.quotas.set('run.googleapis.com/cpu_allocation', 20_000)
    const [line] = open(await makeAll(neededSteps, desk.place, quick))
    expect(line).toMatchObject({
      step: 'quotas',
      says: expect.stringContaining('20 cores'),
      how: expect.stringContaining('iam-admin/quotas'),
    })
  })

  test('a secret that the vendor refuses is not stored', async () => {
    const desk = deskAt('films-of-ours', { GEMINI_API_KEY: 'mistyped' })
    desk.world.billing = true
    const lines = open(await makeAll(neededSteps, desk.place, quick))
    expect(lines[0]).toMatchObject({
      step: 'secret GEMINI_API_KEY',
      says: expect.stringContaining('nothing was stored'),
    })
    expect(desk.world.rows.has('projects/films-of-ours/secrets/GEMINI_API_KEY/versions/latest')).toBe(false)
  })

  test('two at once end as one would', async () => {
    const one = deskAt()
    one.world.billing = true
    const two = deskAt('films-of-ours', undefined, one.world)
    const both = await Promise.all([makeAll(neededSteps, one.place, quick), makeAll(neededSteps, two.place, quick)])
    expect(both.flatMap((lines) => open(lines))).toEqual([])
  })

  test('stopped after any of its changes, the next run ends it', async () => {
    const whole = deskAt()
    whole.world.billing = true
    await makeAll(neededSteps, whole.place, quick)
    const changes = writes(whole).length
    for (let last = 0; last < changes; last += 5) {
      const desk = deskAt()
      desk.world.billing = true
      const { google } = desk.place
      const stopping: typeof google = (...asked) => {
        if (writes(desk).length >= last) throw new Error('the line was cut')
        return google(...asked)
      }
      const cut = await makeAll(neededSteps, { ...desk.place, google: stopping }, quick)
      expect(open(cut)[0]?.says).toBe('the line was cut')
      // Stripe tells a webhook's secret once: cut off between the two, a person is told what to do, and nothing else is open.
      const left = open(await makeAll(neededSteps, desk.place, quick))
      const others = left.filter(({ says }) => says !== 'the webhook is there, and its secret is not')
      expect(others, `after ${last}`).toEqual([])
      expect([...desk.world.rows.keys()].filter((name) => name.includes('/keys/'))).toHaveLength(1)
    }
  })

  test('whoever is the first operator is told when it is down, once', async () => {
    const desk = await provisioned()
    const steps = laterSteps('somebody@films.example')
    await makeAll(steps, desk.place, quick)
    const second = await makeAll(steps, desk.place, quick)
    expect(second.find(({ step }) => step === 'who is told when it is down')?.state).toBe('there')
    const rows = [...desk.world.rows].filter(([name]) => /notificationChannels|alertPolicies/.test(name))
    expect(rows).toHaveLength(2)
    for (const [name, row] of rows) {
      desk.world.rows.delete(name)
      const line = (await lookAtAll(steps, desk.place)).find(({ step }) => step === 'who is told when it is down')
      expect(line?.says, name).toBe('mail somebody@films.example when the look from outside fails')
      desk.world.rows.set(name, row)
    }
  })

  test('a site without a voice is told, with where to name one', async () => {
    const desk = await provisioned()
    const look = async () =>
      (await lookAtAll(laterSteps('somebody@films.example'), desk.place)).find(({ step }) => step === 'the voice')
    expect(await look()).toMatchObject({ state: 'cannot', how: expect.stringContaining('VOICE_URL') })
    const file = 'functions/.env.films-of-ours'
    desk.files.set(file, `${desk.files.get(file)}VOICE_URL=https://voice.example\n`)
    expect(await look()).toMatchObject({ state: 'there' })
  })

  test('the first operator is made one when they have signed up', async () => {
    const desk = await provisioned()
    const steps = laterSteps('somebody@films.example')
    expect(open(await makeAll(steps, desk.place, quick)).at(-1)?.says).toContain('has no account yet')
    desk.world.people.set('somebody@films.example', { localId: 'p1', customAttributes: '{"plan":"pro"}' })
    await makeAll(steps, desk.place, quick)
    expect(desk.world.people.get('somebody@films.example')?.customAttributes).toBe('{"plan":"pro","operator":"admin"}')
  })

  test('a permission is asked for that each method needs', () => {
    const asked = new Set(deployerPermissions)
    expect(methodIds.map(permissionOf).filter((permission) => permission && !asked.has(permission))).toEqual([])
  })
})
