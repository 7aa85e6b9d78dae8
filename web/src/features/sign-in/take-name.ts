import { paths } from '@peace/core/paths'
import { call } from '../../data/call.ts'
import { saveFields } from '../../data/write.ts'
import { languageNow } from '../../messages/index.ts'

// The account's document and workspace may be made, by the address alone, before the name was known.
export const takeName = async (uid: string, name: string) => {
  const { user, workspaces } = await call('enter', { locale: languageNow() })
  if (user.name !== name) await saveFields(paths.user(uid), { name })
  const own = workspaces.find(({ kind }) => kind === 'personal')
  if (own && own.name !== name) await call('renameWorkspace', { workspaceId: own.id, name })
}
