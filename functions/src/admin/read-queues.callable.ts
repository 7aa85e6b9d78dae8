import { door } from '../callable.ts'
import { readQueues as read } from './queues.store.ts'

export const readQueues = door('readQueues', { operator: 'jobs.manage' }, (_, { now }) => read(now()))
