import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { doubleOf } from './index.ts'
import { emptyWorld } from './world.ts'

// node dev/src/cloud/double/main.ts --project ID [--port N]: the double as a server, for commands that are run with
// PEACE_GOOGLE_AT=http://127.0.0.1:N. POST /world changes what a person would change in the console.

const { values } = parseArgs({
  options: { project: { type: 'string', default: 'films-of-ours' }, port: { type: 'string', default: '0' } },
})
const world = emptyWorld(values.project)
const carry = doubleOf(world)

const readBody = async (request: AsyncIterable<Buffer>): Promise<unknown> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const text = Buffer.concat(parts).toString('utf8')
  return text ? JSON.parse(text) : undefined
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://double')
  const body = await readBody(request)
  const answer = (status: number, said: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said))
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
