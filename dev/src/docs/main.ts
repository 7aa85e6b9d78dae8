import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSdk } from '../sdk/generate.ts'
import { root } from '../stack/places.ts'
import { writeApiReference } from './api-reference.ts'
import { writeDeployPage } from './backends-compared.ts'

await writeApiReference()
writeDeployPage()
// The client's types follow the same table.
writeFileSync(join(root, 'sdk/src/calls.ts'), generateSdk())
console.log('docs/api.md, docs/deploy.md, sdk/src/calls.ts')
