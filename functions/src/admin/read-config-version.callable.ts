import { door } from '../callable.ts'
import { readConfigVersion as read } from './config.store.ts'

export const readConfigVersion = door('readConfigVersion', { operator: 'config.see' }, ({ name, version }) =>
  read(name, version),
)
