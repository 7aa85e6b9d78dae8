import { paths } from '@peace/core/paths'
import type { LocalMaker } from '@peace/engine'
import type { Firestore } from 'firebase-admin/firestore'
import { inEmulator } from '../params.ts'
import { instantMaker } from './instant.ts'
import { loadMaker } from './registry.ts'
import { remembered } from './remembered.ts'

export const draftMaker = (store: Firestore): LocalMaker => {
  const instant = remembered(1_000, async () => (await store.doc(paths.config('instant')).get()).data() ?? {})
  return {
    make: async (order, read, report, signal) => {
      const chosen = inEmulator && (await instant())[order.workspaceId] === true
      const maker = chosen ? instantMaker : await loadMaker()
      return maker.make(order, read, report, signal)
    },
  }
}
