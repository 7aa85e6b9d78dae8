import { api } from '@peace/core/api'
import { door } from '../callable.ts'
import { readProof } from './data-jobs.store.ts'

export const readDeletionProof = door('readDeletionProof', { signedOut: true }, async ({ proofId }) =>
  api.readDeletionProof.output.parse(await readProof(proofId)),
)
