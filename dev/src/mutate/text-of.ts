import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../stack/places.ts'

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')
