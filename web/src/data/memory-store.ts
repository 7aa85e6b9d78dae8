import type { InMemory } from './in-memory.ts'
import type { Wanted } from './query.ts'

type Fields = Record<string, unknown>
type Answer = (input: never) => unknown

// Documents and calls for a test of a page: what is put is seen by whoever watches, as from Firestore.
export class MemoryStore implements InMemory {
  private readonly documents = new Map<string, Fields>()
  private readonly watchers = new Set<() => void>()
  private readonly answers: Record<string, Answer>
  readonly called: { name: string; input: unknown }[] = []

  constructor(answers: Record<string, Answer> = {}) {
    this.answers = answers
  }

  put(path: string, data: object): void {
    this.documents.set(path, { ...data })
    this.tell()
  }

  update(path: string, fields: Fields): void {
    const next: Fields = { ...this.documents.get(path) }
    for (const [name, value] of Object.entries(fields)) {
      const [outer = name, inner] = name.split('.')
      next[outer] = inner ? { ...(next[outer] as Fields), [inner]: value } : value
    }
    this.put(path, next)
  }

  watch(path: string, next: (data: unknown) => void): () => void {
    return this.listen(() => next(this.documents.get(path)))
  }

  watchMany(path: string, wanted: Wanted, next: (data: { path: string; data: unknown }[]) => void): () => void {
    const chosen = (data: Fields) => (wanted.where ?? []).every(([field, , value]) => data[field] === value)
    return this.listen(() =>
      next(
        [...this.documents]
          .filter(([at, data]) => at.slice(0, at.lastIndexOf('/')) === path && chosen(data))
          .map(([at, data]) => ({ path: at, data })),
      ),
    )
  }

  async call(name: string, input: unknown): Promise<unknown> {
    this.called.push({ name, input })
    const answer = this.answers[name]
    if (!answer) throw new Error(`Nobody answers ${name}`)
    return answer(input as never)
  }

  private listen(look: () => void): () => void {
    this.watchers.add(look)
    look()
    return () => this.watchers.delete(look)
  }

  private tell(): void {
    for (const look of this.watchers) look()
  }
}
