import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Artifact, artifactSchema } from '@peace/core/build'
import { readCredentials, sourceTypes } from '@peace/core/credentials'
import { isSealed, withoutWords } from '@peace/core/media'
import { type Delivered, manifestOf, placedIn } from '@peace/core/provenance'
import { makeCertificates } from '@peace/dev/credentials/certificates'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ffmpegPath } from '../ffmpeg.ts'
import { openCredentials, refuseBroken } from './content-credentials.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'credentials-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const at = (name: string) => join(folder, name)

const own = makeCertificates(Date.now())
const ours = openCredentials(own.chain, own.key, '', own.root)
const vendors = makeCertificates(Date.now())
const vendor = openCredentials(vendors.chain, vendors.key)

const film = { path: at('film.mp4'), mimeType: 'video/mp4' }
beforeAll(async () => {
  const source = ['-f', 'lavfi', '-i', 'testsrc=d=1:s=160x90:r=24', '-f', 'lavfi', '-i', 'sine=d=1']
  await run(ffmpegPath(), ['-y', ...source, '-pix_fmt', 'yuv420p', '-metadata', 'comment=a prompt', film.path])
})

let last = 0
const made = (kind: string, model: string, more: Partial<Artifact> = {}): Artifact => {
  last += 1
  const key = String(last).padStart(64, '0')
  return artifactSchema.parse({
    ...{ key, workspaceId: 'w', filmId: 'f', kind, subject: `s${last}`, quality: 'standard', take: 0, source: 'made' },
    files: [{ role: 'main', name: 'a', path: film.path, sha256: key, bytes: 1, contentType: 'video/mp4' }],
    provenance: { backend: 'test', model },
    createdAt: 1,
    ...more,
  })
}
const cutOf = (...elements: Artifact[]): Delivered => {
  const artifact = made('cut', 'drawn')
  const [file] = artifact.files
  if (!file) throw new Error('a file')
  return { artifact, file, title: 'หนัง', elements: [artifact, ...elements] }
}
const named = (delivered: Delivered) => placedIn(delivered).map((each) => ({ ...each, file: undefined }))
const signed = async (delivered: Delivered, name: string) => {
  const to = at(name)
  await ours.sign(manifestOf(delivered, named(delivered)), [], film, to)
  return { path: to, mimeType: 'video/mp4' }
}

type Store = {
  active_manifest: string
  manifests: Record<
    string,
    { assertions: { label: string; data: unknown }[]; ingredients: { title: string; active_manifest?: string }[] }
  >
}
const storeOf = (found: { store: unknown } | undefined) => {
  const store = found?.store as Store
  const active = store.manifests[store.active_manifest]
  if (!active) throw new Error('no manifest')
  return { store, active }
}
type Action = { action: string; digitalSourceType?: string }
const actionsOf = ({ assertions }: ReturnType<typeof storeOf>['active']): Action[] =>
  assertions
    .filter(({ label }) => label.startsWith('c2pa.actions'))
    .flatMap(({ data }) => (data as { actions: Action[] }).actions)

describe('a film that leaves us', () => {
  test.each([
    ['a draft', [made('clip', 'drawn'), made('line', 'murmur')], sourceTypes.algorithmic],
    ['a final', [made('clip', 'veo-3.1-generate-001'), made('still', 'flux-schnell')], sourceTypes.trained],
    ['one of both', [made('clip', 'drawn'), made('clip', 'wan-2.2')], sourceTypes.mixed],
    [
      'one of pictures of its maker',
      [made('clip', 'drawn'), made('still', 'upload', { source: 'upload' })],
      sourceTypes.own,
    ],
  ])('says what it is: %s', async (_, elements, type) => {
    const source = await signed(cutOf(...elements), `${type.split('/').at(-1)}.mp4`)
    const found = await ours.read(source)
    expect(found?.state).toBe('Trusted')
    const { active } = storeOf(found)
    expect(actionsOf(active)[0]).toMatchObject({ action: 'c2pa.created', digitalSourceType: type })
    expect(active.ingredients.map(({ title }) => title)).toEqual(elements.map((each) => `${each.kind} ${each.subject}`))
    expect(active.assertions.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['org.peacescript.receipt', 'org.peacescript.models']),
    )
  })

  test('says the same of a file that is made of it to be handed on', () => {
    const cut = cutOf(made('clip', 'veo-3.1-generate-001'))
    const artifact = made('delivery', 'composed')
    const delivered = { ...cut, artifact, elements: [artifact, ...cut.elements] }
    const [said] = manifestOf(delivered, placedIn(delivered)).assertions
    expect(said?.data).toMatchObject({
      actions: [{ action: 'c2pa.created', digitalSourceType: sourceTypes.trained }, { action: 'c2pa.placed' }],
    })
    expect(placedIn(delivered).map(({ file }) => file?.path)).toEqual([film.path])
  })

  test('says of a voice by a model what it is, though its pictures are drawn', async () => {
    const found = await ours.read(await signed(cutOf(made('clip', 'drawn'), made('line', 'hibari-tts')), 'voice.mp4'))
    const types = actionsOf(storeOf(found).active).map(({ digitalSourceType }) => digitalSourceType)
    expect(types).toEqual([sourceTypes.algorithmic, undefined, sourceTypes.trained])
  })

  test('shows one byte that was changed after, anywhere in the picture or the sound', async () => {
    const source = await signed(cutOf(made('clip', 'drawn')), 'whole.mp4')
    const bytes = readFileSync(source.path)
    const data = bytes.indexOf('mdat')
    for (const place of [data + 20, data + 5000]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place)
      const path = at('changed.mp4')
      writeFileSync(path, changed)
      const found = await ours.read({ path, mimeType: 'video/mp4' })
      expect([found?.state, readCredentials(found?.store)?.is]).toEqual(['Invalid', 'touched'])
      await expect(refuseBroken(ours, { path, mimeType: 'video/mp4' })).rejects.toThrow()
    }
    await expect(refuseBroken(ours, film)).rejects.toThrow()
  })

  test('keeps what a vendor signed, and the vendor’s file is kept as it came', async () => {
    const to = at('vendor.mp4')
    const action = { action: 'c2pa.created', digitalSourceType: sourceTypes.trained }
    const definition = {
      claim_generator_info: [{ name: 'A vendor' }],
      title: 'their clip',
      assertions: [{ label: 'c2pa.actions.v2', data: { actions: [action] } }],
    }
    await vendor.sign(definition, [], film, to)
    const bytes = readFileSync(to)
    expect(readCredentials((await ours.read({ path: to, mimeType: 'video/mp4' }))?.store)).toMatchObject({
      is: 'whole',
      origin: 'trained',
      by: 'A vendor',
    })
    expect([isSealed(bytes), isSealed(readFileSync(film.path))]).toEqual([true, false])
    expect(withoutWords(bytes)).toBe(bytes)
    expect(Buffer.from(withoutWords(readFileSync(film.path))).includes('a prompt')).toBe(false)

    const clip = made('clip', 'veo-3.1-generate-001')
    const delivered = cutOf(clip)
    const [placed] = placedIn(delivered)
    if (!placed) throw new Error('placed')
    await ours.sign(
      manifestOf(delivered, [placed]),
      [{ about: placed.ingredient, source: { path: to, mimeType: 'video/mp4' } }],
      film,
      at('with-vendor.mp4'),
    )
    const { store, active } = storeOf(await ours.read({ path: at('with-vendor.mp4'), mimeType: 'video/mp4' }))
    const theirs = store.manifests[active.ingredients[0]?.active_manifest ?? '']
    expect(JSON.stringify(theirs)).toContain('A vendor')
    expect(readCredentials(store)).toMatchObject({
      is: 'known',
      title: 'หนัง',
      by: 'Peace Script AI',
      models: expect.arrayContaining([{ model: 'veo-3.1-generate-001', licence: 'Google Cloud terms of service' }]),
      madeOf: [{ title: `clip ${clip.subject}`, by: 'A vendor' }],
    })
  })

  // Not by the library that signed it: c2pa-python, where it can be had.
  test('is read by an independent reader, who sees a changed byte', async ({ skip }) => {
    const python = process.env.PEACE_PYTHON
    const there =
      python &&
      existsSync(python) &&
      (await run(python, ['-c', 'import c2pa']).then(
        () => true,
        () => false,
      ))
    if (!python || !there) return skip('c2pa-python is not installed here (pip install c2pa-python)')
    const source = await signed(cutOf(made('clip', 'veo-3.1-generate-001')), 'independent.mp4')
    const bytes = readFileSync(source.path)
    const place = bytes.indexOf('mdat') + 100
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
    writeFileSync(at('independent-changed.mp4'), bytes)
    const program =
      'import c2pa,json,sys\nfor path in sys.argv[1:]:\n  print(json.loads(c2pa.Reader(path).json())["validation_state"])'
    const { stdout } = await run(python, ['-c', program, source.path, at('independent-changed.mp4')])
    expect(stdout.trim().split('\n')).toEqual(['Valid', 'Invalid'])
  }, 30_000)
})
