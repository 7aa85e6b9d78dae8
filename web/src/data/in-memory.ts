import type { Wanted } from './query.ts'

// Where the app's data may lie instead of Firestore and the functions: in a web test.
export type InMemory = {
  watch: (path: string, next: (data: unknown) => void) => () => void
  watchMany: (path: string, wanted: Wanted, next: (data: { path: string; data: unknown }[]) => void) => () => void
  update: (path: string, fields: Record<string, unknown>) => void
  call: (name: string, input: unknown) => Promise<unknown>
}

let store: InMemory | undefined

export const keepInMemory = (next: InMemory | undefined): void => {
  store = next
}
export const inMemory = (): InMemory | undefined => store
