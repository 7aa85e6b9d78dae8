import { readFileSync, writeFileSync } from 'node:fs'
import { withGenerated } from './generated.ts'

const file = new URL('../../../firestore.rules', import.meta.url)
writeFileSync(file, withGenerated(readFileSync(file, 'utf8')))
