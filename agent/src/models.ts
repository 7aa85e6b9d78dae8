import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { templates } from '@peace/core/templates'
import { z } from 'zod'
import listed from '../../runpod-worker/models.json' with { type: 'json' }

// The same list the worker reads: which files, how large, with what digest and licence.
export type Model = {
  file: string
  folder: string
  bytes: number | null
  sha256: string | null
  licence: string
  tier: string
  templates: string[]
  gated: boolean
  source: string
}
export const models: readonly Model[] = listed.models

// What suits a card of this size: pictures first, then the clips it can hold.
export const templatesFor = (vramGb: number): string[] => {
  const fit = templates.filter(({ minVramGb }) => minVramGb <= vramGb).map(({ id }) => id)
  const clips = ['wan-i2v', 'wan-5b', 'ltx-i2v'].filter((id) => fit.includes(id)).slice(0, 1)
  const pictures = fit.filter((id) => id === 'flux-schnell' || id.startsWith('sdxl'))
  const faces = pictures.filter((id) => id.startsWith('sdxl-ipadapter'))
  const plain = pictures.includes('flux-schnell') ? ['flux-schnell'] : pictures.filter((id) => id === 'sdxl')
  return [...plain, ...faces, ...clips]
}

export const modelsFor = (wanted: readonly string[]): Model[] =>
  models.filter((model) => model.templates.some((id) => wanted.includes(id)))

// Templates whose every model lies in this folder.
export const readyTemplates = (folder: string): string[] => {
  const there = new Set(
    models.filter((model) => existsSync(join(folder, model.folder, model.file))).map(({ file }) => file),
  )
  return templates.filter((template) => template.models.every((file) => there.has(file))).map(({ id }) => id)
}

export class ModelError extends Error {
  override name = 'ModelError'
}

const digestOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(path)) hash.update(part as Buffer)
  return hash.digest('hex')
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

// What the host itself says of a large file, before it leads elsewhere.
const declaredBy = async (source: string, headers: Record<string, string>) => {
  const reply = await fetch(source, {
    method: 'HEAD',
    redirect: 'manual',
    headers,
    signal: AbortSignal.timeout(20_000),
  })
  const tag = (reply.headers.get('x-linked-etag') ?? '').replaceAll('"', '')
  const size = Number(reply.headers.get('x-linked-size') ?? reply.headers.get('content-length') ?? 0)
  return { sha256: /^[0-9a-f]{64}$/.test(tag) ? tag : undefined, bytes: size > 0 ? size : undefined }
}

export type Report = (done: number, total: number) => void
type Told = { sha256?: string | undefined; bytes?: number | undefined }

const stream = async (
  model: Model,
  partial: string,
  told: Told,
  headers: Record<string, string>,
  report: Report,
  signal: AbortSignal,
) => {
  const have = await sizeOf(partial)
  const whole = model.bytes ?? told.bytes
  if (whole && have === whole) return
  const reply = await fetch(model.source, {
    headers: { ...headers, ...(have ? { Range: `bytes=${have}-` } : {}) },
    signal,
  })
  if (reply.status === 401 || reply.status === 403)
    throw new ModelError(`${model.file}: accept its licence at ${model.source.split('/resolve')[0]} and set HF_TOKEN`)
  if (reply.status === 416) return
  if (!reply.ok || !reply.body) throw new Error(`answered ${reply.status}`)
  const resumed = reply.status === 206
  const file = await open(partial, resumed ? 'a' : 'w')
  let done = resumed ? have : 0
  const total = whole ?? done + Number(reply.headers.get('content-length') ?? 0)
  try {
    for await (const part of reply.body) {
      await file.write(part)
      done += part.length
      report(done, total)
    }
  } finally {
    await file.close()
  }
  if (total && done < total) throw new Error('the connection ended early')
}

const lockSchema = z.record(z.string(), z.string())
const readLock = async (folder: string): Promise<Record<string, string>> => {
  const found = await readFile(join(folder, 'models.lock.json'), 'utf8').catch(() => '{}')
  return lockSchema.parse(JSON.parse(found))
}

// Resumed where it broke, checked before it has its name; a digest nobody wrote down is pinned at the first sight.
export const fetchModel = async (
  model: Model,
  folder: string,
  report: Report,
  signal: AbortSignal,
): Promise<string> => {
  const target = join(folder, model.folder, model.file)
  if (existsSync(target) && (!model.bytes || (await sizeOf(target)) === model.bytes)) return ''
  await mkdir(dirname(target), { recursive: true })
  const headers: Record<string, string> = process.env.HF_TOKEN
    ? { Authorization: `Bearer ${process.env.HF_TOKEN}` }
    : {}
  const lock = await readLock(folder)
  const known = model.sha256 ?? lock[model.file]
  const told: Told = known && model.bytes ? {} : await declaredBy(model.source, headers).catch(() => ({}))
  const partial = `${target}.part`
  for (let turn = 0; ; turn++) {
    try {
      await stream(model, partial, told, headers, report, signal)
      break
    } catch (error) {
      if (signal.aborted || error instanceof ModelError || turn === 8) throw error
      await wait(Math.min(60_000, 1_000 * 2 ** turn), undefined, { signal })
    }
  }
  const digest = await digestOf(partial)
  const right = known ?? told.sha256
  if (right && digest !== right) {
    await rm(partial, { force: true })
    throw new ModelError(`${model.file}: its digest is ${digest}, expected ${right}`)
  }
  if (!known)
    await writeFile(join(folder, 'models.lock.json'), JSON.stringify({ ...lock, [model.file]: digest }, null, 2))
  await rename(partial, target)
  return digest
}
