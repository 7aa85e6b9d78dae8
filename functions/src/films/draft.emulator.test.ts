import { must } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { killFunctions } from '@peace/dev/tests/kill-functions'
import { type Person, randomId, signUp } from '@peace/dev/tests/people'
import { jobEnd } from '@peace/dev/tests/studio'
import { whileSweeping } from '@peace/dev/tests/sweeping'
import type { AttemptRow, JobRow } from '@peace/engine'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'

// Films that are really drawn, spoken, mixed and cut.
const store = getFirestore(initializeApp({ projectId: stackFromEnvironment().projectId }, 'draft-test'))

const script = (word: string) => `Title: ${word}

EXT. ท่าน้ำ - เย็น

มะลิวิ่งลงบันได

@มะลิ
รอด้วย ${word}

INT. กระท่อม - กลางคืน

@ลุงบุญ
กลับมาแล้วหรือ
`

const wordless = `Title: น้ำลง

EXT. ชายหาด - เช้า

เรือลำหนึ่งเกยทราย คลื่นซัดช้า ๆ
`

type Author = { person: Person; workspaceId: string }
const author = async (): Promise<Author> => {
  const person = await signUp()
  const { user } = await person.call('enter', {})
  return { person, workspaceId: String(user.currentWorkspaceId) }
}

const write = async ({ person, workspaceId }: Author, written: string): Promise<string> => {
  const filmId = randomId()
  await person.call('createFilm', { workspaceId, filmId, language: 'th', script: written })
  return filmId
}

const start = async ({ person, workspaceId }: Author, filmId: string, jobId = randomId()): Promise<string> => {
  await person.call('createJob', { jobId, workspaceId, filmId, stop: 'cut', quality: 'draft', shownMillis: 0 })
  return jobId
}

const doneOf = async (workspaceId: string): Promise<AttemptRow[]> => {
  const attempts = await store.collection('attempts').where('workspaceId', '==', workspaceId).get()
  return attempts.docs.map((each) => each.data() as AttemptRow).filter(({ verdict }) => verdict === 'done')
}

describe('a draft film', () => {
  test('goes on by itself after a kill, makes nothing twice, and remakes only what a changed line feeds', async () => {
    const me = await author()
    const filmId = await write(me, script('หน่อย'))
    const jobId = await start(me, filmId)
    let killed = 0
    const stop = store.doc(paths.job(jobId)).onSnapshot((seen) => {
      const counts = seen.get('counts') as { done: number } | undefined
      if (killed === 0 && (counts?.done ?? 0) >= 4) killed = killFunctions()
    })
    const job = await whileSweeping(jobEnd<JobRow>(store, jobId))
    stop()
    expect(killed).toBeGreaterThan(0)
    expect(job.state).toBe('COMPLETED')
    const first = await doneOf(me.workspaceId)
    expect(new Set(first.map(({ unitKey }) => unitKey)).size).toBe(first.length)

    const cut = await store.doc(paths.artifact(me.workspaceId, String(job.resultKey))).get()
    const { url, sha256 } = await me.person.call('downloadUrl', { workspaceId: me.workspaceId, unitKey: cut.id })
    const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer())
    expect(Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')).toBe(sha256)

    const again = await jobEnd<JobRow>(store, await start(me, filmId))
    expect(again.counts.reused).toBe(job.counts.wanted)
    expect(await doneOf(me.workspaceId)).toHaveLength(first.length)

    const scenes = await store.collection(paths.scenes(me.workspaceId, filmId)).orderBy('rank').get()
    const last = scenes.docs.at(-1)
    const elements = (last?.get('elements') ?? []) as { kind: string; text: string }[]
    const changed = elements.map((each) =>
      each.kind === 'dialogue' ? { ...each, text: 'กลับมาเสียทีนะ', source: 'กลับมาเสียทีนะ\n' } : each,
    )
    await last?.ref.update({ elements: changed })
    expect((await jobEnd<JobRow>(store, await start(me, filmId))).state).toBe('COMPLETED')
    const remade = (await doneOf(me.workspaceId)).slice(first.length).map(({ kind }) => kind)
    const kinds = (await doneOf(me.workspaceId)).map(({ kind }) => kind)
    for (const kind of ['line', 'mix', 'cut', 'captions'])
      expect(kinds.filter((each) => each === kind).length).toBeGreaterThan(
        first.filter((each) => each.kind === kind).length,
      )
    expect(remade.length).toBeLessThan(first.length / 2)
    expect(kinds.filter((kind) => kind === 'still')).toHaveLength(first.filter(({ kind }) => kind === 'still').length)
  }, 400_000)

  test('of three, each its own workspace, all end well, also one in which nobody speaks and whose title no program would take', async () => {
    const authors = await Promise.all([author(), author(), author()])
    const scripts = [script('เรื่องแรก'), script('เรื่องที่สอง'), wordless]
    const made = await Promise.all(
      authors.map(async (by, n) => {
        const filmId = await write(by, must(scripts[n], 'a script for each'))
        if (scripts[n] === wordless) await store.doc(paths.film(by.workspaceId, filmId)).update({ title: 'น้ำ\u0000ลง' })
        return { by, filmId }
      }),
    )
    const jobs = await whileSweeping(
      Promise.all(made.map(async ({ by, filmId }) => jobEnd<JobRow>(store, await start(by, filmId)))),
    )
    expect(jobs.map(({ state }) => state)).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED'])
  }, 400_000)
})
