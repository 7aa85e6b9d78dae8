import { may } from '@peace/core/access'
import { moveJob as move } from '@peace/engine'
import { door } from '../callable.ts'
import { enginePorts } from './engine-ports.store.ts'

export const moveJob = door(
  'moveJob',
  { permission: 'film.build', audit: ({ jobId, move: to }) => ({ jobId, move: to }) },
  async (input, { uid, role }) => move(await enginePorts(), input, { uid, all: may(role, 'builds.order') }),
)
