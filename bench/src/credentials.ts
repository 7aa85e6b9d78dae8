import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Artifact, artifactSchema } from '@peace/core/build'
import { sourceTypes } from '@peace/core/credentials'
import type { DeliveryFormat } from '@peace/core/deliveries'
import { paths } from '@peace/core/paths'
import { makeCertificates } from '@peace/dev/credentials/certificates'
import { followJob, openStore } from '@peace/dev/film-cli/follow-job'
import { useStack } from '@peace/dev/film-cli/use-stack'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { type Person, randomId, signUp } from '@peace/dev/tests/people'
import { getApp } from 'firebase-admin/app'
import { getStorage } from 'firebase-admin/storage'
import { openCredentials } from '../../functions/src/gateways/content-credentials.ts'
import { readIndependently } from './credentials/independent.ts'

// Every file of the samples as it leaves us, read by somebody else's reader: whole, of the right origin, seen when one byte is
// another, and with a vendor's own signature inside it. `npm run bench -- credentials [sample…]`.

const say = (text: string) => console.log(text)
const samples = new URL('../../samples/', import.meta.url)
const wanted = process.argv.slice(2)
const names = readdirSync(samples).filter((name) => wanted.length === 0 || wanted.some((each) => name.startsWith(each)))
const formats: DeliveryFormat[] = ['h264-720', 'h265', 'prores', 'captioned']
const folder = join(tmpdir(), `bench-credentials-${process.pid}`)
mkdirSync(folder)

type Here = { person: Person; workspaceId: string; filmId: string; store: ReturnType<typeof openStore> }
const make = async ({ person, store, ...film }: Here, target: object = {}) => {
  const jobId = randomId()
  await person.call('createJob', { jobId, ...film, stop: 'cut', quality: 'draft', shownMillis: 0, ...target })
  const job = await followJob(store, jobId, () => undefined)
  if (job.state !== 'COMPLETED') throw new Error(`${job.state} ${JSON.stringify(job.failure)}`)
}

const artifactsOf = async ({ store, workspaceId, filmId }: Here): Promise<Artifact[]> => {
  const found = await store.collection(paths.artifacts(workspaceId)).where('filmId', '==', filmId).get()
  return found.docs.map((each) => artifactSchema.parse(each.data()))
}

const carries = /^(video\/(mp4|quicktime)|image\/(png|jpeg|webp|gif)|audio\/(wav|mp4|mpeg))$/
type Taken = { name: string; path: string }
// As a person takes them: all that the Film room and the cutting room offer.
const takeAll = async (
  here: Here,
  as: string,
  kinds = ['cut', 'mix', 'poster', 'delivery', 'clip', 'still', 'line'],
) => {
  const taken: Taken[] = []
  const once = new Set<string>()
  for (const artifact of await artifactsOf(here)) {
    // Of pictures and lines one each: they leave the same way.
    const many = ['clip', 'still', 'line'].includes(artifact.kind)
    if (!kinds.includes(artifact.kind) || (many && once.has(artifact.kind))) continue
    once.add(artifact.kind)
    for (const { name, contentType, role } of artifact.files) {
      if (role === 'thumbnail' || role === 'preview' || !carries.test(contentType)) continue
      const { url } = await here.person.call('downloadUrl', {
        ...{ workspaceId: here.workspaceId, unitKey: artifact.key, name, attachment: true },
      })
      const path = join(folder, `${as}-${artifact.kind}-${artifact.key.slice(0, 6)}-${name}`)
      writeFileSync(path, Buffer.from(await (await fetch(url)).arrayBuffer()))
      taken.push({ name: `${artifact.kind} ${name}`, path })
    }
  }
  return taken
}

let wrong = 0
const check = (what: string, right: boolean, found: unknown) => {
  if (!right) wrong += 1
  if (!right) say(`  NOT ${what}: ${JSON.stringify(found)}`)
}

const flipped = ({ path }: Taken): string => {
  const bytes = readFileSync(path)
  const data = bytes.indexOf('mdat')
  const place = data > 0 ? data + 200 : Math.floor(bytes.length * 0.9)
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  const to = path.replace(/\.(\w+)$/, '.changed.$1')
  writeFileSync(to, bytes)
  return to
}

const readAll = async (title: string, taken: Taken[], type: string, by: string[] = []) => {
  const [whole, changed] = [
    await readIndependently(taken.map(({ path }) => path)),
    await readIndependently(taken.map(flipped)),
  ]
  for (const [n, { name }] of taken.entries()) {
    check(`${title}: ${name} verifies`, whole[n]?.state === 'Valid', whole[n])
    check(`${title}: ${name} shows a changed byte`, changed[n]?.state !== 'Valid', changed[n])
  }
  const film = whole[taken.findIndex(({ name }) => name.startsWith('cut'))]
  for (const [n, { name }] of taken.entries())
    if (/^(cut|delivery)/.test(name)) {
      check(`${title}: ${name} is ${type}`, whole[n]?.types[0] === type, whole[n])
      for (const maker of by) check(`${title}: ${name} names ${maker}`, whole[n]?.by.includes(maker) ?? false, whole[n])
    }
  say(
    `${title}: ${taken.length} files, ${film?.types.join(' ')}, ${film?.ingredients} ingredients, by ${film?.by.join(', ') || 'nobody who signs'}`,
  )
}

// A clip as a vendor hands it over: signed by them, of a model.
const vendor = makeCertificates(Date.now())
const signAsVendor = async (here: Here, clips: readonly Artifact[]) => {
  const bucket = getStorage(getApp('film-cli')).bucket(stackFromEnvironment().bucket)
  const theirs = openCredentials(vendor.chain, vendor.key)
  const action = { action: 'c2pa.created', digitalSourceType: sourceTypes.trained }
  const definition = {
    ...{ claim_generator_info: [{ name: 'A vendor' }], title: 'their clip' },
    assertions: [{ label: 'c2pa.actions.v2', data: { actions: [action] } }],
  }
  for (const clip of clips) {
    const file = clip.files.find(({ role }) => role === 'main')
    if (!file) continue
    const [from, to] = [join(folder, `${clip.key}.mp4`), join(folder, `${clip.key}-signed.mp4`)]
    await bucket.file(file.path).download({ destination: from })
    await theirs.sign(definition, [], { path: from, mimeType: file.contentType }, to)
    await bucket.upload(to, { destination: file.path, contentType: file.contentType })
    await here.store
      .doc(paths.artifact(here.workspaceId, clip.key))
      .update({ 'provenance.model': 'veo-3.1-generate-001', 'provenance.backend': 'veo' })
  }
}
const rename = (here: Here, title: string) =>
  here.store.doc(paths.film(here.workspaceId, here.filmId)).update({ title })

const stack = await useStack(say)
try {
  const person = await signUp('credentials')
  const { user } = await person.call('enter', {})
  const workspaceId = user.currentWorkspaceId ?? ''
  const store = openStore()
  for (const name of names) {
    const here = { person, workspaceId, filmId: randomId(), store }
    const language = name.includes('.th.') ? 'th' : 'en'
    const script = readFileSync(new URL(name, samples), 'utf8')
    await person.call('createFilm', { workspaceId, filmId: here.filmId, language, script })
    await make(here)
    for (const format of formats) await make(here, { target: { type: 'delivery', id: 'main', format } })
    await readAll(`${name}, draft`, await takeAll(here, `${here.filmId}-1`), 'algorithmicMedia')
    const clips = (await artifactsOf(here)).filter(({ kind }) => kind === 'clip')
    await signAsVendor(here, clips.slice(0, 1))
    await rename(here, 'mixed')
    const wholes = ['cut', 'delivery']
    await readAll(
      `${name}, mixed`,
      await takeAll(here, `${here.filmId}-2`, wholes),
      'compositeWithTrainedAlgorithmicMedia',
      ['A vendor'],
    )
    await signAsVendor(here, clips.slice(1))
    const stills = (await artifactsOf(here)).filter(({ kind }) => kind === 'still')
    for (const { key } of stills)
      await store.doc(paths.artifact(workspaceId, key)).update({ 'provenance.model': 'flux-schnell' })
    await rename(here, 'final')
    await readAll(`${name}, final`, await takeAll(here, `${here.filmId}-3`, wholes), 'trainedAlgorithmicMedia', [
      'A vendor',
    ])
  }
} finally {
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
}
say(wrong === 0 ? 'Everything as it should be' : `${wrong} not as they should be`)
process.exit(wrong === 0 ? 0 : 1)
