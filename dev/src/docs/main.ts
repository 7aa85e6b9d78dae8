import { writeApiReference } from './api-reference.ts'
import { writeDeployPage } from './backends-compared.ts'

await writeApiReference()
writeDeployPage()
console.log('docs/api.md, docs/deploy.md')
