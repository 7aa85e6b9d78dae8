import { localVoice, type VoiceService, voiceService } from '@peace/film/speak'

// The voice service: a container of our own that only the engine's account may ask, or, where none is named and Python is
// there, a child of this process.
const metadata = 'http://metadata.google.internal/computeMetadata/v1/instance/service-accounts/default/identity'
const tokenMs = 50 * 60_000

const identityFor = (audience: string, now: () => number) => {
  let kept: { token: string; until: number } | undefined
  return async (): Promise<Record<string, string>> => {
    if (!kept || kept.until < now()) {
      const answer = await fetch(`${metadata}?audience=${encodeURIComponent(audience)}`, {
        headers: { 'metadata-flavor': 'Google' },
        signal: AbortSignal.timeout(5000),
      })
      if (!answer.ok) throw new Error(`no identity for the voice service: ${answer.status}`)
      kept = { token: await answer.text(), until: now() + tokenMs }
    }
    return { authorization: `Bearer ${kept.token}` }
  }
}

type Place = { url: string; python: string | undefined; path: string | undefined; now: () => number }

export const voiceOf = ({ url, python, path, now }: Place): VoiceService | undefined => {
  if (url) {
    const plain = url.replace(/\/$/, '')
    const headers = plain.startsWith('https:') ? { headers: identityFor(plain, now) } : {}
    return voiceService(async () => ({ url: plain }), headers)
  }
  return python && path ? localVoice(python, path) : undefined
}
