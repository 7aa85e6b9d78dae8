import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSdk } from '../sdk/generate.ts'
import { root } from '../stack/places.ts'
import { writeApiReference } from './api-reference.ts'
import { writeDeployPage } from './backends-compared.ts'
import { interchangePage } from './interchange-page.ts'

await writeApiReference()
writeDeployPage()
writeFileSync(join(root, 'docs/interchange.md'), interchangePage())
// The client's types follow the same table.
writeFileSync(join(root, 'sdk/src/calls.ts'), generateSdk())
console.log('docs/api.md, docs/deploy.md, docs/interchange.md, sdk/src/calls.ts')
