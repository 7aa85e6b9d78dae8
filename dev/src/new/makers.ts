import type { Edits } from './edit.ts'
import { newBackend } from './new-backend.ts'
import { newExport } from './new-export.ts'
import { newKind } from './new-kind.ts'
import { newPage } from './new-page.ts'

type Maker = { write(edits: Edits, name: string): void; next: string }

export const makers = {
  kind: { write: newKind, next: 'Say its facts, its maker, and its name in Thai and English.' },
  backend: {
    write: newBackend,
    next: 'Say what it makes and for how much, how it is asked, who stands in for it, and its name in Thai and English.',
  },
  export: { write: newExport, next: 'Say how it is printed, and its name in Thai and English.' },
  page: { write: newPage, next: 'Draw it, and say its words in Thai and English (npm run check -- messages).' },
} as const satisfies Record<string, Maker>
