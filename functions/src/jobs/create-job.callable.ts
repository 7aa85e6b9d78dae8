import { createJob as create } from '@peace/engine'
import { door } from '../callable.ts'
import { enginePorts } from './engine-ports.store.ts'

export const createJob = door(
  'createJob',
  {
    permission: 'film.build',
    verified: ({ quality }) => quality !== 'draft',
    rate: { max: 120, perMs: 60_000 },
    audit: ({ jobId, filmId, quality, stop }) => ({ jobId, filmId, quality, stop }),
    memory: '512MiB',
    secrets: ['gemini'],
  },
  async (input, { uid, member }) =>
    create(await enginePorts(), input, { uid, memberMonthMillis: member.spendLimitMillis }),
)
