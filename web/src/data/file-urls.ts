import type { ArtifactFile } from '@peace/core/build'
import { useEffect, useSyncExternalStore } from 'react'
import { call } from './call.ts'
import { keepPicture, keptPicture } from './kept-pictures.ts'

// Pictures lie behind links that end by themselves. Those a page asks for in one breath are fetched with one call.
type Role = ArtifactFile['role']
type Entry = { url: string; expiresAt: number } | 'asked' | 'missing'

const known = new Map<string, Entry>()
const listeners = new Set<() => void>()
let waiting: { workspaceId: string; unitKey: string; role: Role }[] = []

const idOf = (workspaceId: string, unitKey: string, role: Role) => `${workspaceId} ${unitKey} ${role}`
let told = 0
const tell = () => {
  told += 1
  for (const listener of listeners) listener()
}

const fetchSome = async (workspaceId: string, files: { unitKey: string; role: Role }[]) => {
  try {
    const { urls, expiresAt } = await call('fileUrls', { workspaceId, files })
    for (const { unitKey, role } of files) known.set(idOf(workspaceId, unitKey, role), 'missing')
    for (const { unitKey, role, url } of urls) {
      const id = idOf(workspaceId, unitKey, role as Role)
      known.set(id, { url, expiresAt })
      if (role === 'thumbnail') keepPicture(id, url)
    }
  } catch {
    // Asked again when the picture is next drawn; until then what this device has of it is shown.
    for (const { unitKey, role } of files) {
      const id = idOf(workspaceId, unitKey, role)
      const url = role === 'thumbnail' ? await keptPicture(id).catch(() => undefined) : undefined
      if (url) known.set(id, { url, expiresAt: Number.POSITIVE_INFINITY })
      else known.delete(id)
    }
  }
  tell()
}

const flush = () => {
  const batch = waiting
  waiting = []
  for (const [workspaceId, files] of Map.groupBy(batch, (each) => each.workspaceId))
    for (let at = 0; at < files.length; at += 300)
      fetchSome(
        workspaceId,
        files.slice(at, at + 300).map(({ unitKey, role }) => ({ unitKey, role })),
      )
}

// Asked for if it is not known, or ends soon.
export const askFileUrl = (workspaceId: string, unitKey: string, role: Role) => {
  const id = idOf(workspaceId, unitKey, role)
  const entry = known.get(id)
  if (entry === 'asked' || entry === 'missing') return
  if (entry && entry.expiresAt > Date.now() + 60_000) return
  if (!entry) known.set(id, 'asked')
  waiting.push({ workspaceId, unitKey, role })
  if (waiting.length === 1) window.setTimeout(flush, 20)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// For who needs many at once: what is known now, and when more is.
export const fileUrl = (workspaceId: string, unitKey: string, role: Role): string | undefined => {
  const entry = known.get(idOf(workspaceId, unitKey, role))
  return typeof entry === 'object' ? entry.url : undefined
}
export const onFileUrls = { subscribe, version: () => told }

export const useFileUrl = (workspaceId: string, unitKey: string | undefined, role: Role): string | undefined => {
  const entry = useSyncExternalStore(subscribe, () =>
    unitKey ? known.get(idOf(workspaceId, unitKey, role)) : undefined,
  )
  useEffect(() => {
    if (unitKey) askFileUrl(workspaceId, unitKey, role)
  }, [workspaceId, unitKey, role])
  return typeof entry === 'object' ? entry.url : undefined
}
