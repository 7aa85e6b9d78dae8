import { EvaluationError } from './refusal.ts'
import type { Path, Value } from './value.ts'

// Not a failure: the document has to be asked for, and the evaluation begun again.
export class NeedsDocument extends Error {
  readonly path: string
  constructor(path: string) {
    super(path)
    this.path = path
  }
}

// Storage rules may read two different documents a request.
const mostDocuments = 2

export class Documents {
  readonly #known = new Map<string, Value>()
  readonly #used = new Set<string>()

  // Forgets what was used so far: an evaluation begins.
  begin(): void {
    this.#used.clear()
  }

  learn(path: string, document: Value): void {
    this.#known.set(path, document)
  }

  read(path: Path): Value {
    const [databases, database, documents, ...rest] = path.segments
    if (
      databases !== 'databases' ||
      database !== '(default)' ||
      documents !== 'documents' ||
      rest.length === 0 ||
      rest.length % 2 !== 0
    )
      throw new EvaluationError('A document’s path is /databases/(default)/documents/collection/id.')
    const key = `/${path.segments.map(encodeURIComponent).join('/')}`
    this.#used.add(key)
    if (this.#used.size > mostDocuments) throw new EvaluationError(`A request may read ${mostDocuments} documents.`)
    const found = this.#known.get(key)
    if (found === undefined) throw new NeedsDocument(key)
    return found
  }
}
