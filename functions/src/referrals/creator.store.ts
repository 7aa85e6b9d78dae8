import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'

export const creatorOf = async (workspaceId: string): Promise<string | undefined> => {
  const creator = (await firestore().doc(paths.workspace(workspaceId)).get()).get('createdBy')
  return typeof creator === 'string' ? creator : undefined
}
