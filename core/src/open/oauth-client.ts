import { z } from 'zod'

// Programs of other people, who ask to be let in: our own command line by its name, everyone else by the address at which
// they say who they are (a client id metadata document), so that nobody need be registered here. None has a secret.

export type OAuthClient = { id: string; name: string; redirects: readonly string[] }

const loopback = ['127.0.0.1', '[::1]'] as const
export const shellClient = 'peace-cli'
const own: readonly OAuthClient[] = [
  { id: shellClient, name: 'peace', redirects: loopback.map((host) => `http://${host}/callback`) },
]
export const ownClient = (id: string): OAuthClient | undefined => own.find((each) => each.id === id)

const urlOf = (text: string): URL | undefined => (URL.canParse(text) ? new URL(text) : undefined)

// Its own address to the letter: what a browser would read otherwise than it is written names nobody.
export const isClientAddress = (id: string): boolean => {
  const url = urlOf(id)
  if (!url || id.length > 500 || url.href !== id) return false
  const { protocol, username, password, hash, search, pathname } = url
  return protocol === 'https:' && username === '' && password === '' && hash === '' && search === '' && pathname !== '/'
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && (loopback as readonly string[]).includes(hostname)

// Where people may be sent back to at all: to a site, or to a program on their own machine.
export const isRedirect = (text: string): boolean => {
  const url = urlOf(text)
  if (!url || text.length > 500 || text.includes('#') || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || isLoopback(url)
}

// To the letter; of a program on the person's own machine the port is whatever was free.
export const mayReturnTo = ({ redirects }: OAuthClient, asked: string): boolean => {
  if (!isRedirect(asked)) return false
  if (redirects.includes(asked)) return true
  const url = new URL(asked)
  if (!isLoopback(url) || url.href !== asked) return false
  url.port = ''
  return redirects.some((each) => {
    const known = new URL(each)
    if (!isLoopback(known)) return false
    known.port = ''
    return known.href === url.href
  })
}

const documentSchema = z.looseObject({
  client_id: z.string(),
  client_name: z.string().trim().min(1).max(80),
  redirect_uris: z.array(z.string().refine(isRedirect)).min(1).max(20),
  token_endpoint_auth_method: z.literal('none').default('none'),
  grant_types: z
    .array(z.string())
    .refine((all) => all.includes('authorization_code'))
    .optional(),
})

// What stands at its address, if it says of itself that this is its address.
export const readClient = (id: string, json: unknown): OAuthClient | undefined => {
  const read = documentSchema.safeParse(json)
  if (!read.success || read.data.client_id !== id) return undefined
  return { id, name: read.data.client_name, redirects: read.data.redirect_uris }
}
