import { useEffect, useState } from 'react'
import { call } from './call.ts'

// Signed links end by themselves; one is asked for again a minute before it does.
const kept = new Map<string, { url: string; expiresAt: number }>()
const asking = new Map<string, Promise<string>>()

export const artifactUrl = async (workspaceId: string, unitKey: string, name?: string): Promise<string> => {
  const id = `${workspaceId}/${unitKey}/${name ?? ''}`
  const known = kept.get(id)
  if (known && known.expiresAt > Date.now() + 60_000) return known.url
  const already = asking.get(id)
  if (already) return already
  const asked = call('downloadUrl', { workspaceId, unitKey, ...(name ? { name } : {}) })
    .then(({ url, expiresAt }) => {
      kept.set(id, { url, expiresAt })
      return url
    })
    .finally(() => asking.delete(id))
  asking.set(id, asked)
  return asked
}

// Undefined until it is known, and when there is none to show.
export const useArtifactUrl = (workspaceId: string, unitKey: string | undefined, name?: string): string | undefined => {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    let left = false
    setUrl(undefined)
    if (unitKey)
      artifactUrl(workspaceId, unitKey, name).then(
        (found) => !left && setUrl(found),
        () => undefined,
      )
    return () => {
      left = true
    }
  }, [workspaceId, unitKey, name])
  return url
}
