import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../stack/places.ts'
import { generateSdk } from './generate.ts'

writeFileSync(join(root, 'sdk/src/calls.ts'), generateSdk())
console.log('sdk/src/calls.ts')
