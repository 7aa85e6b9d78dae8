import { withoutThai } from '@peace/core/templates'
import { log } from '../log/log.ts'
import { secretValue } from '../params.ts'

const most = 500
const longest = 1900

type Translate = (prompt: string, workspaceId: string) => Promise<string>

// A prompt for a model that reads English only. Another try or take asks the same, so the latest are kept; where nobody
// can be asked, what is English in it must do.
export const englishBy = (translate: Translate) => {
  const kept = new Map<string, string>()
  return async (prompt: string, workspaceId: string): Promise<string> => {
    const name = `${workspaceId} ${prompt}`
    const known = kept.get(name)
    if (known !== undefined) return known
    try {
      const text = withoutThai(await translate(prompt, workspaceId)).slice(0, longest)
      if (text === '') return withoutThai(prompt)
      const oldest = kept.size >= most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      kept.set(name, text)
      return text
    } catch (error) {
      log.warn('a prompt stays without its Thai words', { error: String(error) })
      return withoutThai(prompt)
    }
  }
}

const asked = englishBy(async (prompt, workspaceId) =>
  (await import('./english.store.ts')).translated(prompt, workspaceId),
)

export const inEnglish = async (prompt: string, workspaceId: string): Promise<string> =>
  secretValue('gemini') ? asked(prompt, workspaceId) : withoutThai(prompt)
