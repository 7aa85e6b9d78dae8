import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Artifact, artifactSchema } from '@peace/core/build'
import { sourceTypes } from '@peace/core/credentials'
import { type Delivered, manifestOf, placedIn } from '@peace/core/provenance'
import { makeCertificates } from '@peace/dev/credentials/certificates'
import { openCredentials } from '../../functions/src/gateways/content-credentials.ts'
import { readIndependently } from './credentials/independent.ts'

// Every format that leaves us, signed as the server signs it and read by somebody else's reader, without a platform and within a
// minute: whole, with a byte changed, of each origin, with a vendor's own signature inside. What the platform itself delivers is
// read by `credentials`. `npm run bench -- credentials-formats`.

const run = promisify(execFile)
const ffmpeg = process.env.FFMPEG_PATH ?? 'ffmpeg'
const folder = mkdtempSync(join(tmpdir(), 'bench-formats-'))
const at = (name: string) => join(folder, name)
const say = (text: string) => console.log(text)
const picture = ['-f', 'lavfi', '-i', 'testsrc=d=1:s=320x180:r=24']
const sound = ['-f', 'lavfi', '-i', 'sine=d=1']
const still = ['-frames:v', '1', '-update', '1']

const formats: { name: string; mimeType: string; from: string[] }[] = [
  {
    name: 'film.mp4',
    mimeType: 'video/mp4',
    from: [...picture, ...sound, '-pix_fmt', 'yuv420p', '-movflags', 'faststart'],
  },
  {
    name: 'film.mov',
    mimeType: 'video/quicktime',
    from: [...picture, ...sound, '-c:v', 'prores_ks', '-c:a', 'pcm_s16le'],
  },
  { name: 'poster.jpg', mimeType: 'image/jpeg', from: [...picture, ...still] },
  { name: 'still.png', mimeType: 'image/png', from: [...picture, ...still] },
  { name: 'still.webp', mimeType: 'image/webp', from: [...picture, ...still] },
  { name: 'film.gif', mimeType: 'image/gif', from: picture },
  { name: 'mix.wav', mimeType: 'audio/wav', from: sound },
  { name: 'mix.m4a', mimeType: 'audio/mp4', from: sound },
  { name: 'mix.mp3', mimeType: 'audio/mpeg', from: sound },
]
const own = makeCertificates(Date.now())
const ours = openCredentials(own.chain, own.key, '', own.root)
const vendors = makeCertificates(Date.now())
const theirs = openCredentials(vendors.chain, vendors.key)

let last = 0
const made = (kind: string, model: string): Artifact => {
  last += 1
  const key = String(last).padStart(64, '0')
  return artifactSchema.parse({
    ...{ key, workspaceId: 'w', filmId: 'f', kind, subject: `s${last}`, quality: 'standard', take: 0, source: 'made' },
    files: [{ role: 'main', name: 'a', path: 'a', sha256: key, bytes: 1, contentType: 'video/mp4' }],
    provenance: { backend: 'bench', model },
    createdAt: 1,
  })
}
const deliveredOf = (...elements: Artifact[]): Delivered => {
  const artifact = made('cut', 'drawn')
  const [file] = artifact.files
  if (!file) throw new Error('A cut has its file')
  return { artifact, file, title: 'หนัง', elements: [artifact, ...elements] }
}
const origins: Record<string, Artifact[]> = {
  algorithmicMedia: [made('clip', 'drawn')],
  compositeWithTrainedAlgorithmicMedia: [made('clip', 'drawn'), made('clip', 'wan-2.2')],
  trainedAlgorithmicMedia: [made('clip', 'veo-3.1-generate-001'), made('still', 'flux-schnell')],
}
const sign = async (
  source: { path: string; mimeType: string },
  elements: Artifact[],
  to: string,
  ingredients: object[] = [],
) => {
  const delivered = deliveredOf(...elements)
  const placed = placedIn(delivered).map((each) => ({ ...each, file: undefined }))
  await ours.sign(manifestOf(delivered, placed), ingredients as never, source, to)
  return to
}
// Where the bytes are that are seen or heard, not those that tell of them.
const flipped = (path: string): string => {
  const bytes = readFileSync(path)
  const data = ['mdat', 'IDAT', 'data'].map((mark) => bytes.lastIndexOf(mark)).find((place) => place > 0)
  const place = data === undefined ? bytes.length - 200 : data + 40
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  const to = path.replace(/\.(\w+)$/, '.changed.$1')
  writeFileSync(to, bytes)
  return to
}

let wrong = 0
const check = (what: string, right: boolean, found: unknown) => {
  if (right) return
  wrong += 1
  say(`  NOT ${what}: ${JSON.stringify(found)}`)
}
try {
  const files: string[] = []
  for (const { name, mimeType, from } of formats) {
    await run(ffmpeg, ['-y', ...from, at(name)])
    files.push(await sign({ path: at(name), mimeType }, origins.algorithmicMedia ?? [], at(`signed-${name}`)))
  }
  const [whole, changed] = [await readIndependently(files), await readIndependently(files.map(flipped))]
  for (const [n, { name }] of formats.entries()) {
    check(`${name} verifies`, whole[n]?.state === 'Valid', whole[n])
    check(`${name} shows a changed byte`, changed[n] !== undefined && changed[n].state !== 'Valid', changed[n])
  }
  say(
    `${formats.length} formats: ${whole.map((each) => each.state).join(' ')}; changed: ${changed.map((each) => each.state.slice(0, 24)).join(', ')}`,
  )

  const film = { path: at('film.mp4'), mimeType: 'video/mp4' }
  for (const [type, elements] of Object.entries(origins)) {
    const [said] = await readIndependently([await sign(film, elements, at(`${type}.mp4`))])
    check(`it says ${type}`, said?.types[0] === type, said)
    say(`${type}: ${said?.types.join(' ')}, ${said?.ingredients} ingredients`)
  }

  const action = { action: 'c2pa.created', digitalSourceType: sourceTypes.trained }
  const definition = {
    ...{ claim_generator_info: [{ name: 'A vendor' }], title: 'their clip' },
    assertions: [{ label: 'c2pa.actions.v2', data: { actions: [action] } }],
  }
  await theirs.sign(definition, [], film, at('vendor.mp4'))
  const clip = made('clip', 'veo-3.1-generate-001')
  const delivered = deliveredOf(clip)
  const placed = placedIn(delivered)
  const about = placed[0]?.ingredient
  if (!about) throw new Error('A clip is placed in its cut')
  await ours.sign(
    manifestOf(delivered, placed),
    [{ about, source: { path: at('vendor.mp4'), mimeType: 'video/mp4' } }],
    film,
    at('cut.mp4'),
  )
  const [found] = await readIndependently([at('cut.mp4')])
  check('the vendor is found in the film', found?.by.includes('A vendor') ?? false, found)
  say(`a vendor's clip in a film: by ${found?.by.join(', ')}; ${found?.state}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
say(wrong === 0 ? 'Everything as it should be' : `${wrong} not as they should be`)
process.exit(wrong === 0 ? 0 : 1)
