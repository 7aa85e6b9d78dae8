import type { ApiName } from '@peace/core/api'
import { defaultPlanTable, defaultRateCard } from '@peace/core/money'
import { deliveredCards } from '@peace/core/routing'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import {
  callDoor,
  eventually,
  forgedToken,
  type Person,
  randomId,
  refusal,
  signIn,
  signInWithSecondFactor,
  signUp,
  tick,
} from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit, jobEnd, ledgerFaults, writeFilm } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import { initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import { beforeAll, describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const app = initializeApp({ projectId: stack.projectId }, 'admin-test')
const store = getFirestore(app)
const auth = getAuth(app)
const password = 'a long password'
let phones = 0

const makeOperator = async (role: string | undefined): Promise<Person> => {
  const email = `${randomId().slice(0, 12)}@operators.local`
  phones += 1
  const phoneNumber = `+668${String(process.pid % 10_000).padStart(4, '0')}${String(1000 + phones)}`
  const { uid } = await auth.createUser({
    email,
    password,
    emailVerified: true,
    multiFactor: { enrolledFactors: [{ factorId: 'phone', phoneNumber, displayName: 'phone' }] },
  })
  if (role) await auth.setCustomUserClaims(uid, { operator: role })
  const person = await signInWithSecondFactor(uid, email, password)
  await person.call('enter', {})
  return person
}

// A valid question to every door only operators may open.
const questions = {
  operatorHome: {},
  readStats: { from: '2026-01-01', to: '2026-01-02' },
  searchUsers: { query: '' },
  listOperators: {},
  readConfig: { name: 'plans' },
  readQueues: {},
  listStuckJobs: {},
  searchAudit: {},
  listReports: {},
  setUserStatus: { uid: 'someone', status: 'banned', reason: 'because' },
  setWorkspaceStatus: { workspaceId: 'some', status: 'suspended', reason: 'because' },
  setOperator: { email: 'a@b.co', role: 'admin', reason: 'because' },
  changeCredits: { workspaceId: 'some', changeId: 'x', millis: 1, reason: 'because' },
  setConfig: { name: 'plans', value: {}, version: 0, reason: 'because' },
  stopJob: { jobId: 'some', reason: 'because' },
  readSwitches: {},
  setSwitch: { sort: 'door', name: 'createTeam', on: false, reason: 'because' },
} as const

const refusals = async (token: string) => {
  const codes = await Promise.all(
    Object.entries(questions).map(([name, input]) => refusal(callDoor(token, name as ApiName, input))),
  )
  return [...new Set(codes)]
}

let admin: Person
beforeAll(async () => {
  admin = await makeOperator('admin')
})

describe('an operator’s door', () => {
  test('opens to an admin with a second factor', async () => {
    expect(await admin.call('operatorHome', {})).toMatchObject({ role: 'admin' })
  })

  test('gives nothing to anyone else, to a claim alone, or to a token that says so itself', async () => {
    const anyone = await signUp()
    await anyone.call('enter', {})
    expect(await refusals(anyone.token)).toEqual(['not-allowed'])
    const claims = { operator: 'admin', firebase: { sign_in_second_factor: 'phone', sign_in_provider: 'password' } }
    expect(await refusals(forgedToken(anyone.uid, claims))).toEqual(['not-allowed'])
    await auth.setCustomUserClaims(anyone.uid, { operator: 'admin' })
    const claimed = await signIn(anyone.email, anyone.password)
    expect(await refusals(claimed.token)).toEqual(['second-factor-required'])
  })

  test('closes at once when the claim is taken away or the session ended, whatever the token still says', async () => {
    const [former, left] = [await makeOperator('admin'), await makeOperator('admin')]
    expect(await refusal(former.call('operatorHome', {}))).toBeUndefined()
    await admin.call('setOperator', { email: former.email, role: null, reason: 'left the company' })
    expect(await refusals(former.token)).toEqual(['not-allowed'])
    await left.call('signOutEverywhere', {})
    expect(await refusals(left.token)).toEqual(['session-ended'])
  })

  test('opens as far as the role goes', async () => {
    const [support, finance] = [await makeOperator('support'), await makeOperator('finance')]
    expect(await refusal(support.call('searchUsers', { query: '' }))).toBeUndefined()
    expect(await refusal(support.call('changeCredits', questions.changeCredits))).toBe('not-allowed')
    expect(await refusal(finance.call('setUserStatus', questions.setUserStatus))).toBe('not-allowed')
    expect(await refusal(finance.call('setOperator', questions.setOperator))).toBe('not-allowed')
    expect(await refusal(admin.call('setOperator', { email: admin.email, role: null, reason: 'myself' }))).toBe(
      'not-allowed',
    )
  })
})

describe('a suspension', () => {
  test('holds at once, is told, and can be lifted', async () => {
    const person = await signUp('คนดัง')
    const { user } = await person.call('enter', {})
    await admin.call('setUserStatus', { uid: person.uid, status: 'suspended', reason: 'spam' })
    expect(await refusal(person.call('enter', {}))).toBe('account-suspended')
    const [told] = (await store.collection(`users/${person.uid}/notifications`).get()).docs
    expect(told?.get('values')).toEqual({ status: 'suspended', reason: 'spam' })
    const report = {
      reportId: randomId(),
      kind: 'appeal',
      reason: 'other',
      text: 'ผมไม่ได้ทำ',
      about: { type: 'account', id: user.recordId },
    } as const
    expect(await refusal(person.call('sendReport', report))).toBeUndefined()
    await admin.call('answerReport', {
      reportId: report.reportId,
      state: 'upheld',
      answer: `ขออภัยและคืนสิทธิ์แล้ว${' จริงๆ'.repeat(90)}`,
    })
    await admin.call('setUserStatus', { uid: person.uid, status: 'active', reason: 'appeal upheld' })
    expect(await refusal(person.call('enter', {}))).toBeUndefined()
    // Whoever is shut out cannot read the page: each of these came by letter too.
    const letters = await store.collection('mail').where('uid', '==', person.uid).get()
    expect(letters.docs.map((letter) => letter.get('message.subject')).toSorted()).toEqual(
      ['คำตอบเรื่องที่คุณส่งมา', 'บัญชีของคุณถูกระงับการใช้งาน', 'บัญชีของคุณเปิดใช้งานอีกครั้ง'].toSorted(),
    )
  })

  test('cancels what the account is building, wherever, and gives back what it held', async () => {
    const person = await signUp()
    const workspaceId = (await person.call('enter', {})).workspaces[0]?.id ?? ''
    const wallet = store.doc(`workspaces/${workspaceId}/wallet/main`)
    await eventually(async () => (await wallet.get()).exists)
    await givePlan(store, workspaceId, 'pro')
    await giveCredit(store, workspaceId, 2_000_000)
    const filmId = await writeFilm(store, workspaceId, { scenes: 4, shotsPerScene: 10 })
    const wish = { workspaceId, filmId, stop: 'clips', quality: 'standard', fallback: true } as const
    const jobId = randomId()
    const { maxMillis } = await person.call('quoteJob', wish)
    expect(maxMillis).toBeGreaterThan(0)
    await person.call('createJob', { ...wish, jobId, shownMillis: maxMillis })
    expect((await wallet.get()).get('heldMillis')).toBe(maxMillis)
    await admin.call('setUserStatus', { uid: person.uid, status: 'suspended', reason: 'fraud' })
    const job = await whileSweeping(jobEnd(store, jobId))
    expect(job.state).toBe('CANCELLED')
    expect((await wallet.get()).get('heldMillis')).toBe(0)
    expect(await ledgerFaults(store, workspaceId)).toEqual([])
    expect(await refusal(person.call('createJob', { ...wish, jobId: randomId(), shownMillis: maxMillis }))).toBe(
      'account-suspended',
    )
  }, 240_000)

  test('of a workspace closes it to its owner, and every membership says so', async () => {
    const owner = await signUp()
    const { workspaces } = await owner.call('enter', {})
    const workspaceId = workspaces[0]?.id ?? ''
    await admin.call('setWorkspaceStatus', { workspaceId, status: 'suspended', reason: 'chargeback' })
    expect(await refusal(owner.call('renameWorkspace', { workspaceId, name: 'x' }))).toBe('workspace-suspended')
    expect((await store.doc(`workspaces/${workspaceId}/members/${owner.uid}`).get()).get('closed')).toBe(true)
  })

  test('of a ban also ends sign-in', async () => {
    const person = await signUp()
    await person.call('enter', {})
    await admin.call('setUserStatus', { uid: person.uid, status: 'banned', reason: 'fraud' })
    await expect(signIn(person.email, person.password)).rejects.toThrow('USER_DISABLED')
  })
})

describe('credits', () => {
  test('are changed once, with a reason, and the ledger adds up', async () => {
    const owner = await signUp()
    const workspaceId = (await owner.call('enter', {})).workspaces[0]?.id ?? ''
    await eventually(async () => (await store.doc(`workspaces/${workspaceId}/wallet/main`).get()).exists)
    const change = { workspaceId, changeId: randomId(), millis: 70_000, reason: 'สร้างไม่สำเร็จสองครั้ง' }
    const [first, again] = await Promise.all([admin.call('changeCredits', change), admin.call('changeCredits', change)])
    expect(first.balanceMillis).toBe(again.balanceMillis)
    const entries = await store.collection(`workspaces/${workspaceId}/ledger`).get()
    const sum = entries.docs.reduce((total, entry) => total + Number(entry.get('millis')), 0)
    expect(sum).toBe(first.balanceMillis)
    const given = entries.docs.filter((entry) => entry.get('kind') === 'adjust')
    expect(given.map((entry) => [entry.get('millis'), entry.get('note')])).toEqual([[70_000, change.reason]])
  })
})

describe('configuration', () => {
  test('is put in force when sound, with its history, and not over another’s change', async () => {
    const { version } = await admin.call('readConfig', { name: 'plans' })
    const wrong = { ...defaultPlanTable, graceDays: -1 }
    const bad = admin.call('setConfig', { name: 'plans', value: wrong, version, reason: 'a slip' })
    await expect(bad).rejects.toMatchObject({
      details: { code: 'invalid-input', values: { field: 'value.graceDays' } },
    })
    const set = { name: 'plans', value: defaultPlanTable, version, reason: 'เหมือนเดิม' } as const
    expect(await admin.call('setConfig', set)).toEqual({ version: version + 1 })
    expect(await refusal(admin.call('setConfig', set))).toBe('conflict')
    const now = await admin.call('readConfig', { name: 'plans' })
    expect(now).toMatchObject({ version: version + 1, value: defaultPlanTable })
    expect(now.history[0]).toMatchObject({ version: version + 1, reason: 'เหมือนเดิม' })
  })

  test('is refused where a backend would be without its rate, or a rate without its backend', async () => {
    const { version: cardsVersion } = await admin.call('readConfig', { name: 'backends' })
    const { version: ratesVersion } = await admin.call('readConfig', { name: 'rates' })
    const nobody = { ...deliveredCards.find(({ id }) => id === 'veo'), id: 'nobody', name: 'Kling' }
    const cards = { name: 'backends', value: { cards: [...deliveredCards, nobody] }, version: cardsVersion } as const
    await expect(admin.call('setConfig', { ...cards, reason: 'a new one' })).rejects.toMatchObject({
      details: { code: 'backend-without-rate', values: { backend: 'nobody', kind: 'clip' } },
    })
    const backends = { ...defaultRateCard.backends, nobody: { clip: { unitMicros: 0, secondMicros: 90_000 } } }
    const rates = { name: 'rates', value: { ...defaultRateCard, backends }, version: ratesVersion } as const
    await expect(admin.call('setConfig', { ...rates, reason: 'its price' })).rejects.toMatchObject({
      details: { code: 'rate-without-backend', values: { backend: 'nobody' } },
    })
  })
})

describe('a day’s figures', () => {
  test('rolled up by the schedule from a thousand builds equal a recount, and what was built', async () => {
    const day = '2031-05-05'
    const from = Date.parse(`${day}T00:00:00Z`)
    const states = ['COMPLETED', 'COMPLETED', 'COMPLETED', 'FAILED', 'CANCELLED']
    const jobs = Array.from({ length: 1000 }, (_, n) => ({
      id: `stats-${process.pid}-${n}`,
      state: states[n % 5],
      paid: n % 3 === 0,
      open: false,
      createdAt: from + n * 60_000,
      startedAt: from + n * 60_000 + (n % 40) * 100,
      finishedAt: from + n * 60_000 + 1000 + ((n * 7919) % 1000) * 10,
      money: { capturedMillis: n },
      ...(n % 5 === 3 ? { failure: { code: n % 2 ? 'timeout' : 'filtered' } } : {}),
    }))
    // A unit each; every tenth fails first and is made by another backend.
    const attempts = jobs.flatMap(({ id, createdAt, finishedAt }, n) => {
      const unit = { jobId: id, workspaceId: 'stats', unitKey: `unit-${n}`, createdAt, closedAt: finishedAt }
      const made = { ...unit, id: `${id}-b`, backend: 'runpod', verdict: 'done', costMicros: 10, chargedMicros: 30 }
      return n % 10 === 0
        ? [{ ...unit, id: `${id}-a`, backend: 'veo', verdict: 'failed', costMicros: 7 }, made]
        : [made]
    })
    const writer = store.bulkWriter()
    for (const job of jobs) void writer.set(store.doc(`jobs/${job.id}`), job)
    for (const attempt of attempts) void writer.set(store.doc(`attempts/${attempt.id}`), attempt)
    await writer.close()
    const clock = store.doc('config/clock')
    try {
      await clock.set({ offsetMs: from + 86_400_000 + 3_600_000 - Date.now() })
      await tick('rollUpStats')
    } finally {
      await clock.delete()
    }
    const [stats] = (await admin.call('readStats', { from: day, to: day })).days
    const lengths = jobs
      .filter(({ state }) => state === 'COMPLETED')
      .map((job) => job.finishedAt - job.createdAt)
      .toSorted((a, b) => a - b)
    expect(stats?.jobs).toEqual({
      created: 1000,
      completed: 600,
      failed: 200,
      cancelled: 200,
      paid: 334,
      chargedMillis: 499_500,
    })
    expect(stats?.buildMs).toEqual({ p50: lengths[299], p95: lengths[569], p99: lengths[593] })
    expect(stats?.failures).toEqual({ timeout: 100, filtered: 100 })
    expect(stats?.units).toEqual({ made: 1000, retried: 100, retriedWell: 100, failedOver: 100 })
    expect(stats?.backends).toMatchObject({
      runpod: { attempts: 1000, done: 1000, failed: 0, costMicros: 10_000, chargedMicros: 30_000 },
      veo: { attempts: 100, done: 0, failed: 100, costMicros: 700, chargedMicros: 0 },
    })
    const recounted = await admin.call('recountStats', { day })
    expect({ ...recounted, countedAt: stats?.countedAt }).toEqual(stats)
  })
})

describe('the audit log', () => {
  test('says who did what to whom, and names no one but by record id', async () => {
    const person = await signUp()
    const { user } = await person.call('enter', {})
    await admin.call('setUserStatus', { uid: person.uid, status: 'suspended', reason: 'spam' })
    const { entries } = await admin.call('searchAudit', { what: 'setUserStatus' })
    const entry = entries.find(({ values }) => values.about === user.recordId)
    expect(entry).toMatchObject({ operator: true, outcome: 'done', values: { status: 'suspended', reason: 'spam' } })
    expect(JSON.stringify(entries)).not.toContain(person.uid)
  })
})

describe('a switch', () => {
  test('stops a door for everybody until it is let go on, with its reason in the log; the way back stays open', async () => {
    const person = await signUp()
    // One that may be asked as often as it takes.
    const ask = () => refusal(person.call('readPlanTable', {}))
    expect(await ask()).toBeUndefined()
    const door = { sort: 'door', name: 'readPlanTable' } as const
    await admin.call('setSwitch', { ...door, on: false, reason: 'something is wrong' })
    await eventually(async () => (await ask()) === 'switched-off', 60_000)
    const { stopped, may } = await admin.call('readSwitches', {})
    expect(stopped).toContainEqual(expect.objectContaining({ ...door, reason: 'something is wrong' }))
    await admin.call('setSwitch', { ...door, on: true, reason: 'it is right again' })
    await eventually(async () => (await ask()) === undefined, 60_000)
    for (const name of ['enter', 'setSwitch', 'readSwitches']) {
      expect(may.door).not.toContain(name)
      expect(await refusal(admin.call('setSwitch', { sort: 'door', name, on: false, reason: 'a slip' }))).toBe(
        'not-found',
      )
    }
    const { entries } = await admin.call('searchAudit', { what: 'setSwitch' })
    expect(entries.map(({ values, outcome }) => [values.name, values.on, outcome])).toEqual(
      expect.arrayContaining([
        ['readPlanTable', false, 'done'],
        ['readPlanTable', true, 'done'],
      ]),
    )
  }, 150_000)
})
