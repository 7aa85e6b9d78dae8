import { call } from './call.ts'
import { followLink } from './save-file.ts'

// What was made by a build is given under the name it leaves by.
export const saveMade = async (made: { workspaceId: string; unitKey: string; name?: string }): Promise<void> => {
  const { url, filename } = await call('downloadUrl', { ...made, attachment: true })
  followLink(url, filename)
}
