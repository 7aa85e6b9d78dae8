// One sitting at a script ends after half an hour without a word. As each begins, the script as it was is kept.
const restMs = 30 * 60_000

export class Sitting {
  private last: number | undefined
  private readonly begins: () => Promise<unknown>

  constructor(begins: () => Promise<unknown>) {
    this.begins = begins
  }

  typed(now: number): void {
    const fresh = this.last === undefined || now - this.last >= restMs
    this.last = now
    // What could not be kept now is kept at the next word.
    if (fresh)
      this.begins().catch(() => {
        this.last = undefined
      })
  }
}

const sittings = new Map<string, Sitting>()

// One a film for as long as the app is open, whichever room one is in.
export const sittingAt = (filmId: string, begins: () => Promise<unknown>): Sitting => {
  const sitting = sittings.get(filmId) ?? new Sitting(begins)
  sittings.set(filmId, sitting)
  return sitting
}
