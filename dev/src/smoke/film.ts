import { must } from '@peace/core/errors'
import { z } from 'zod'
import { call, Failed, readWord, type Site, signIn } from './site.ts'

// The smoke film: one scene with one line, drawn, spoken and cut on the site that was just deployed. Each step says what it needs,
// so that what is missing is known by the step at which it fails.

const script = `Title: Smoke

INT. ROOM - DAY

ANN waits by the window.

ANN
Here it comes.
`
const entered = z.looseObject({ workspaces: z.array(z.looseObject({ id: z.string(), kind: z.string() })) })
const link = z.looseObject({ url: z.string() })
const put = z.looseObject({ url: z.string(), headers: z.record(z.string(), z.string()) })
// One pixel.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

type Shooting = { site: Site; token: string; workspaceId: string; filmId: string; jobId: string; resultKey: string }
type Step = { name: string; needs: string; run(shooting: Shooting): Promise<Partial<Shooting>> }

const letsIn = (headers: Readonly<Record<string, string>>, origin: string) =>
  ['*', origin].includes(headers['access-control-allow-origin'] ?? '')

const everyMs = 2000
const turns = 240

export const steps: readonly Step[] = [
  { name: 'a person signs in', needs: 'sign-in by e-mail', run: async ({ site }) => ({ token: await signIn(site) }) },
  {
    name: 'a call comes through',
    needs: 'the functions, App Check, the documents',
    async run({ site, token }) {
      const { workspaces } = entered.parse(await call(site, token, 'enter', {}))
      const own = workspaces.find(({ kind }) => kind === 'personal') ?? workspaces[0]
      return { workspaceId: must(own, 'a workspace of one’s own').id }
    },
  },
  {
    name: 'a call that nobody vouches for is refused',
    needs: 'App Check enforced (ENFORCE_APP_CHECK)',
    async run({ site, token }) {
      if (!site.appCheck) return {}
      const passed = await call(site, token, 'enter', {}, false).then(
        () => true,
        () => false,
      )
      if (passed) throw new Failed('it was let in')
      return {}
    },
  },
  {
    name: 'a link is signed, and a file put at it',
    needs: 'the right to sign (iam.serviceAccounts.signBlob), the bucket, its CORS',
    async run({ site, token, workspaceId }) {
      const asked = { workspaceId, uploadId: site.newId(), bytes: picture.length, contentType: 'image/png' }
      const { url, headers } = put.parse(await call(site, token, 'beginUpload', asked))
      const answer = await site.http(url, { method: 'PUT', headers: { ...headers, origin: site.web }, body: picture })
      if (answer.status >= 300) throw new Failed(`the bucket answered ${answer.status}`)
      if (!letsIn(answer.headers, site.web)) throw new Failed(`the bucket does not let ${site.web} put (CORS)`)
      return {}
    },
  },
  {
    name: 'a film is written',
    needs: 'the documents',
    async run({ site, token, workspaceId }) {
      const filmId = site.newId()
      await call(site, token, 'createFilm', { workspaceId, filmId, language: 'en', script })
      return { filmId }
    },
  },
  {
    name: 'its shot is drawn, its line spoken, all of it cut',
    needs: 'the queues, the right to send tasks, the engine’s secrets, the indexes',
    async run({ site, token, workspaceId, filmId }) {
      const jobId = site.newId()
      await call(site, token, 'createJob', {
        jobId,
        workspaceId,
        filmId,
        stop: 'cut',
        quality: 'draft',
        shownMillis: 0,
      })
      for (let turn = 0; turn < turns; turn++) {
        const state = await readWord(site, token, `jobs/${jobId}`, 'state')
        if (state === 'COMPLETED') {
          const resultKey = must(await readWord(site, token, `jobs/${jobId}`, 'resultKey'), 'what came of it')
          return { jobId, resultKey }
        }
        if (state === 'FAILED' || state === 'CANCELLED') throw new Failed(`the build ended as ${state}`)
        await site.wait(everyMs)
      }
      throw new Failed('the build does not move: its tasks do not come through')
    },
  },
  {
    name: 'the cut plays',
    needs: 'the right to sign, the bucket’s CORS',
    async run({ site, token, workspaceId, resultKey }) {
      const { url } = link.parse(await call(site, token, 'downloadUrl', { workspaceId, unitKey: resultKey }))
      const answer = await site.http(url, { method: 'GET', headers: { origin: site.web, range: 'bytes=0-1023' } })
      if (answer.status !== 206) throw new Failed(`the bucket answered ${answer.status} to a part of it`)
      if (!letsIn(answer.headers, site.web)) throw new Failed(`the bucket does not let ${site.web} read (CORS)`)
      if (new TextDecoder().decode(answer.bytes.subarray(4, 8)) !== 'ftyp') throw new Failed('it is no film')
      return {}
    },
  },
]

export type Shown = { step: string; works: boolean; says: string }

export const shoot = async (site: Site, say: (shown: Shown) => void): Promise<boolean> => {
  let shooting: Shooting = { site, token: '', workspaceId: '', filmId: '', jobId: '', resultKey: '' }
  for (const { name, needs, run } of steps) {
    try {
      shooting = { ...shooting, ...(await run(shooting)) }
      say({ step: name, works: true, says: '' })
    } catch (error) {
      say({
        step: name,
        works: false,
        says: `${error instanceof Error ? error.message : String(error)} (it needs ${needs})`,
      })
      return false
    }
  }
  return true
}
