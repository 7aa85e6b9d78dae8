import { paths } from '@peace/core/paths'
import { allowsVendor, type VendorName } from '@peace/core/routing'
import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

// Whether somebody outside may be sent anything of a workspace's.
export const isAllowed = async (workspaceId: string, vendor: VendorName): Promise<boolean> => {
  const found = await firestore().doc(paths.workspace(workspaceId)).get()
  return allowsVendor(readDocument(tables.workspace, found).backendPreferences.vendors, vendor)
}
