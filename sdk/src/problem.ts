// A refusal as the platform says it (RFC 9457): its code for programs, its title for people.
export class PeaceProblem extends Error {
  override name = 'PeaceProblem'
  readonly code: string
  readonly status: number
  readonly values: Readonly<Record<string, string | number>>

  constructor(told: { code: string; title: string; status: number; values?: Record<string, string | number> }) {
    super(told.title)
    this.code = told.code
    this.status = told.status
    this.values = told.values ?? {}
  }
}

export const problemOf = (status: number, text: string): PeaceProblem => {
  try {
    const told = JSON.parse(text) as { code?: unknown; title?: unknown; values?: Record<string, string | number> }
    if (typeof told.code === 'string' && typeof told.title === 'string')
      return new PeaceProblem({
        code: told.code,
        title: told.title,
        status,
        ...(told.values ? { values: told.values } : {}),
      })
  } catch {
    // Not from the platform itself: a proxy, a page.
  }
  return new PeaceProblem({ code: 'unreachable', title: `The server answered ${status}.`, status })
}
