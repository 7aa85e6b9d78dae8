// A file of the app that could not be fetched: the network is gone, or a new version took its place.
export class MissingPart extends Error {
  override name = 'MissingPart'
  // Lets it be asked for anew, the next time it is wanted.
  readonly again: (() => void) | undefined

  constructor(message: string, { again, ...options }: ErrorOptions & { again?: () => void } = {}) {
    super(message, options)
    this.again = again
  }
}

export const isMissingPart = (error: unknown): boolean =>
  error instanceof MissingPart || /dynamically imported module|Importing a module|preload/i.test(String(error))
