import { digest } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { writersVendor } from '@peace/core/routing'
import { stored } from '@peace/core/stored'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { fromPlatform } from '../spend/platform.store.ts'
import { isAllowed } from './allowed.store.ts'

const storedTranslation = stored('translation', z.object({ text: z.string() }), [])
const lastsMs = 30 * 86_400_000

// The same words are asked of the model once, and lie with the workspace whose they are: they go when it goes.
export const translated = async (prompt: string, workspaceId: string): Promise<string> => {
  const hash = digest(prompt)
  const reference = firestore().doc(paths.translation(workspaceId, hash))
  const known = readIfReadable(storedTranslation, await reference.get())
  if (known) return known.text
  if (!(await isAllowed(workspaceId, writersVendor)))
    throw new DomainError('vendor-not-allowed', { vendor: writersVendor })
  const { mostForEnglish, toEnglish } = await import('../gateways/gemini-english.ts')
  const text = await fromPlatform(
    { workspaceId, scope: { translation: hash }, ceilingMicros: mostForEnglish(prompt) },
    (ticket) => toEnglish(ticket, prompt),
  )
  await reference.set({ text, expiresAt: new Date(Date.now() + lastsMs) })
  return text
}
