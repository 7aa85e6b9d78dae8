import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sampleFilm } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { signIn as callAs, eventually, randomId, verifyAddress } from '@peace/dev/tests/people'
import { givePlan } from '@peace/dev/tests/plans'
import { giveCredit } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import { type ComfyUI, startComfyUI } from '@peace/dev/vendors/comfyui/comfyui'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPerson, signUp } from './harness/account.ts'
import { oneBrowser } from './harness/browser.ts'
import { visit } from './harness/visitor.ts'
import { words } from './harness/words.ts'

// The real agent on a ComfyUI of its own: paired, seen awake, given work, unplugged in the middle; another takes over.
const stack = stackFromEnvironment()
const store = getFirestore(getApps()[0] ?? initializeApp({ projectId: stack.projectId }))
const agentMain = join(import.meta.dirname, '../../agent/bin/peace-agent.mjs')

const browser = oneBrowser()
let comfyui: ComfyUI
let home: string
const children: ChildProcess[] = []

const agent = (...args: string[]): ChildProcess => {
  const env = { ...process.env, PEACE_AGENT_HOME: home, PEACE_AGENT_BEAT_MS: '700' }
  const child = spawn(process.execPath, [agentMain, ...args], { env, stdio: 'inherit' })
  children.push(child)
  return child
}
const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('exit', resolve))

// As if its last word had been so long ago: nothing is proven by waiting for it.
const silentFor = async (workspaceId: string, ms: number): Promise<void> => {
  const at = Date.now() - ms
  const orders = await store.collection('relay').where('pool', '==', workspaceId).get()
  for (const each of orders.docs) await each.ref.update({ seenAt: at })
  const machines = await store.collection(paths.machines(workspaceId)).get()
  for (const each of machines.docs) await each.ref.update({ heartbeatAt: at, seenAt: at })
}

beforeAll(async () => {
  comfyui = await startComfyUI({ stepMs: 5 })
  home = mkdtempSync(join(tmpdir(), 'agent-'))
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await comfyui?.close()
  rmSync(home, { recursive: true, force: true })
})

test('a machine is paired, works, is unplugged, and its work goes on elsewhere', async () => {
  const t = words('th', 'backends')
  const owner = newPerson('Machinist')
  const visitor = await visit(browser(), { language: 'th' })
  const { page } = visitor
  await visitor.go('/sign-in?mode=up')
  await signUp(visitor, owner)
  await verifyAddress(owner.email)
  await visitor.go('/workspace/machines')
  await page.getByRole('heading', { name: t('title'), exact: true }).waitFor()
  await visitor.checkAccess()
  await page.getByRole('button', { name: t('pair'), exact: true }).click()
  const code = (await page.locator('[data-pairing-code]').textContent()) ?? ''
  expect(await ended(agent('pair', code, '--server', stack.functionsUrl, '--name', 'สตูดิโอ'))).toBe(0)
  const machine = page.locator('[data-machine]')
  await machine.getByText('สตูดิโอ').waitFor()

  const working = agent('start', '--comfyui', comfyui.url)
  await page.locator('[data-machine][data-state="awake"]').waitFor({ timeout: 60_000 })
  await page.locator('[data-backend="agent"][data-available="true"]').waitFor()

  const caller = await callAs(owner.email, owner.password)
  const mine = await store.collectionGroup('members').where('id', '==', caller.uid).get()
  const workspaceId = mine.docs[0]?.ref.parent.parent?.id ?? ''
  await givePlan(store, workspaceId, 'studio')
  await giveCredit(store, workspaceId, 1_000_000)
  const filmId = randomId()
  const film = sampleFilm({ scenes: 1, shotsPerScene: 1, characters: 1, filmId }, 5)
  const at = `workspaces/${workspaceId}/films/${filmId}`
  await store.doc(at).set({ ...film.film, workspaceId })
  for (const scene of film.scenes) await store.doc(`${at}/scenes/${scene.id}`).set(scene)
  for (const character of film.characters) await store.doc(`${at}/characters/${character.id}`).set(character)
  for (const shot of film.shots) await store.doc(`${at}/shots/${shot.id}`).set(JSON.parse(JSON.stringify(shot)))

  // Slow enough to be in the middle of it.
  comfyui.faults.set({ slowMs: 60_000 })
  const asked = { workspaceId, filmId, stop: 'stills' as const, quality: 'standard' as const, fallback: true }
  const quote = await caller.call('quoteJob', asked)
  const jobId = randomId()
  await caller.call('createJob', { ...asked, jobId, shownMillis: quote.maxMillis })
  await whileSweeping(page.locator('[data-machine][data-state="working"]').waitFor({ timeout: 60_000 }))
  const killed = ended(working)
  working.kill('SIGKILL')
  await killed
  await silentFor(workspaceId, 80_000)
  await page.locator('[data-machine][data-state="asleep"]').waitFor({ timeout: 120_000 })

  const job = await whileSweeping(
    eventually(async () => {
      const found = await store.doc(`jobs/${jobId}`).get()
      return found.get('open') === false ? found : undefined
    }, 150_000),
  )
  expect(job.get('state')).toBe('COMPLETED')
  const { attempts } = await caller.call('jobReceipt', { workspaceId, jobId })
  const told = attempts.map(({ backend, verdict }) => `${backend} ${verdict}`)
  expect(told).toContain('agent no-machine')
  expect(told.filter((line) => line === 'runpod done').length).toBeGreaterThan(0)

  // And the page says so: in the receipt each attempt and what came of it. The machine may have
  // had one unit or two in hand when it was unplugged.
  const [inFilm, inBuild, made] = [words('th', 'film'), words('th', 'build'), words('th', 'made')]
  await visitor.go(`/films/${filmId}/film?shot=${film.shots[0]?.id}`)
  const receipts = page.getByRole('region', { name: inFilm('receipts') })
  await receipts.getByRole('button').first().click()
  const lost = receipts.getByRole('row').filter({ hasText: made('backend.agent') })
  await lost.getByText(inBuild('fault.no-machine')).first().waitFor()
  const taken = receipts.getByRole('row').filter({ hasText: made('backend.runpod') })
  await taken.getByText(inFilm('verdict.done')).first().waitFor()
  await visitor.checkAccess()
  await visitor.leave()
}, 400_000)
