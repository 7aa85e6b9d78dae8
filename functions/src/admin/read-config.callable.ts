import { door } from '../callable.ts'
import { readConfig as read } from './config.store.ts'

export const readConfig = door('readConfig', { operator: 'config.see' }, ({ name }) => read(name))
