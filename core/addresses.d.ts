// How an address is taken apart is the same in browsers and in Node, and pure: of all that both have, the core may use this.
interface URLSearchParams {
  append(name: string, value: string): void
  get(name: string): string | null
  getAll(name: string): string[]
  keys(): IterableIterator<string>
}
declare var URLSearchParams: { new (query?: string): URLSearchParams }

interface URL {
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
  readonly searchParams: URLSearchParams
  readonly hash: string
  readonly username: string
  readonly password: string
  port: string
}
declare var URL: { new (text: string): URL; canParse(text: string): boolean }
