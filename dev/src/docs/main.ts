import { writeApiReference } from './api-reference.ts'

await writeApiReference()
console.log('docs/api.md')
