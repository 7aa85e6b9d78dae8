import { door } from '../callable.ts'
import { listOperators as list } from './operators.store.ts'

export const listOperators = door('listOperators', { operator: 'operators.manage' }, async () => ({
  operators: await list(),
}))
