import { answerJob as answer } from '@peace/engine'
import { door } from '../callable.ts'
import { enginePorts } from './engine-ports.store.ts'

export const answerJob = door('answerJob', { permission: 'film.build', audit: true }, async (input) =>
  answer(await enginePorts(), input.workspaceId, input.jobId, input.unitKey, input.answer),
)
