import { createServer, type IncomingHttpHeaders } from 'node:http'
import { parseArgs } from 'node:util'
import { doubleOf } from './index.ts'
import { type Deployed, DoubleSite } from './site.ts'
import { emptyWorld } from './world.ts'

// node dev/src/cloud/double/main.ts --project ID [--port N]: the double as a server, for commands that are run with
// PEACE_GOOGLE_AT=http://127.0.0.1:N. POST /world changes what a person would change in the console.

const { values } = parseArgs({
  options: { project: { type: 'string', default: 'films-of-ours' }, port: { type: 'string', default: '0' } },
})
const world = emptyWorld(values.project)
const carry = doubleOf(world)
const site = new DoubleSite(world)
let webhook = ''

const readText = async (request: AsyncIterable<Buffer>): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}
const wordsOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://double')
  const text = await readText(request)
  // /site/HOST/PATH: what a browser would ask of the deployed site, and of Google from it.
  if (url.pathname.startsWith('/site/')) {
    const asked = { method: request.method ?? 'GET', headers: wordsOf(request.headers), body: text }
    const { status, headers, bytes } = await site.http(`https://${url.pathname.slice(6)}${url.search}`, asked)
    return response.writeHead(status, headers).end(bytes)
  }
  const body: unknown = text ? JSON.parse(text) : undefined
  const answer = (status: number, said: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
  if (url.pathname === '/stripe') {
    if (request.method === 'POST') webhook = String(body)
    return response.end(webhook)
  }
  if (url.pathname === '/deploy') {
    site.deployed = body as Deployed
    return answer(200, {})
  }
  if (url.pathname === '/world') {
    const { billing, person } = body as { billing?: boolean; person?: string }
    if (billing !== undefined) world.billing = billing
    if (person) world.people.set(person, { localId: `person-${world.people.size}` })
    return answer(200, {})
  }
  const [, host = '', ...rest] = url.pathname.split('/')
  const headers = { authorization: request.headers.authorization ?? '' }
  const asked = {
    method: request.method ?? 'GET',
    host,
    path: `/${rest.join('/')}`,
    query: Object.fromEntries(url.searchParams),
    body,
  }
  const { status, body: said } = await carry(asked, headers)
  answer(status, said)
})
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : ''}`)
})
