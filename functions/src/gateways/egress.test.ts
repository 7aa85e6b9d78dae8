import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { isDomainError } from '@peace/core/errors'
import { siteCertificate } from '@peace/dev/credentials/certificates'
import { describe, expect, it } from 'vitest'
import { checkedAddress, fetchFrom, fetchOutside, postOutside, postTo, type Resolve } from './egress.ts'

const everything = async () => ['93.184.216.34']
const refused = async (text: string, resolve: Resolve = everything, clock?: AbortSignal) =>
  checkedAddress(text, resolve, clock).then(
    () => false,
    (error: unknown) => isDomainError(error) && error.code === 'invalid-input',
  )

const attacks = [
  'http://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_',
  'data:text/plain,x',
  'javascript:alert(1)',
  'dict://127.0.0.1:11211/',
  'ws://example.com/',
  '//example.com/',
  'example.com',
  '',
  'https://',
  'https://127.0.0.1/',
  'https://127.1/',
  'https://127.0.1/',
  'https://127.255.255.254/',
  'https://0.0.0.0/',
  'https://0/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://0x7f.0.0.1/',
  'https://0x7f.1/',
  'https://017700000001/',
  'https://0177.0.0.1/',
  'https://0177.1/',
  'https://127.0.0.1./',
  'https://１２７.0.0.1/',
  'https://①②⑦.0.0.1/',
  'https://127。0。0。1/',
  'https://%31%32%37.0.0.1/',
  'https://10.0.0.1/',
  'https://10.255.255.255/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.0.1/',
  'https://3232235521/',
  'https://100.64.0.1/',
  'https://169.254.169.254/',
  'https://2852039166/',
  'https://0xa9fea9fe/',
  'https://0251.0376.0251.0376/',
  'https://169.254.43518/',
  'https://198.18.0.1/',
  'https://192.0.0.1/',
  'https://192.0.2.1/',
  'https://203.0.113.1/',
  'https://224.0.0.1/',
  'https://240.0.0.1/',
  'https://255.255.255.255/',
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::127.0.0.1]/',
  'https://[64:ff9b::a9fe:a9fe]/',
  'https://[2002:7f00:1::]/',
  'https://[2002:a9fe:a9fe::]/',
  'https://[2001:0:7f00:1::]/',
  'https://[fe80::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[ff02::1]/',
  'https://[2001:db8::1]/',
  'https://[100::1]/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://a.localhost/',
  'https://metadata.google.internal/',
  'https://metadata/',
  'https://printer.local/',
  'https://intranet/',
  'https://router.lan/',
  'https://user@example.com/',
  'https://user:pass@example.com/',
  'https://example.com@127.0.0.1/',
  'https://example.com:22/',
  'https://example.com:8443/',
  'https://127.0.0.1:443/',
  'https://127.0.0.1#@example.com/',
  'https://127.0.0.1\\@example.com/',
]

describe('an address that someone else named', () => {
  it('has sixty forms of attack and more, each refused', async () => {
    expect(attacks.length).toBeGreaterThanOrEqual(60)
    for (const attack of attacks) expect([attack, await refused(attack)]).toEqual([attack, true])
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '::1',
    '::ffff:10.0.0.1',
    'fe80::1',
    '64:ff9b::7f00:1',
    '0.0.0.0',
    '224.0.0.5',
  ])('is refused when its name leads to %s', async (address) => {
    expect(await refused('https://rebind.example.com/', async () => [address])).toBe(true)
    expect(await refused('https://rebind.example.com/', async () => ['93.184.216.34', address])).toBe(true)
  })

  it('is connected to at the very address that was looked at, so a second answer of its name changes nothing', async () => {
    const answers = ['93.184.216.34', '127.0.0.1']
    const rebinding = async () => [answers.shift() ?? '127.0.0.1']
    const { address } = await checkedAddress('https://rebind.example.com/x', rebinding)
    expect(address).toBe('93.184.216.34')
    expect(answers).toHaveLength(1)
  })

  it('is taken when it is public', async () => {
    for (const fine of [
      'https://example.com/a.png',
      'https://93.184.216.34/',
      'https://[2606:2800:220:1::1]/',
      'https://例え.jp/',
    ])
      expect(await refused(fine)).toBe(false)
  })

  it('is refused when its name leads nowhere', async () => {
    expect(await refused('https://nowhere.example.com/', async () => [])).toBe(true)
    expect(await refused('https://nowhere.example.com/', async () => Promise.reject(new Error('ENOTFOUND')))).toBe(true)
  })
})

describe('what is sent to an address that someone else named', () => {
  it('goes nowhere when the address is one of the sixty', async () => {
    for (const attack of attacks)
      expect([attack, await postOutside(attack, {}, '{}', everything)]).toEqual([
        attack,
        { problem: expect.any(String) },
      ])
    const metadata = async () => ['169.254.169.254']
    expect(await postOutside('https://rebind.example.com/', {}, '{}', metadata)).toEqual({
      problem: 'not a public address',
    })
  })

  it('goes to the address that was looked at under the name that was given, follows nothing, and tells what was answered', async () => {
    const heard: string[] = []
    const { cert, key } = siteCertificate('hooks.example.com', Date.now())
    const site = createServer({ cert, key }, async (request, response) => {
      let body = ''
      for await (const part of request) body += String(part)
      heard.push(`${request.headers.host} ${request.url} ${request.headers['webhook-id']} ${body}`)
      response.writeHead(302, { location: 'https://169.254.169.254/' }).end('on to somewhere else')
    })
    await new Promise<void>((done) => void site.listen(0, '127.0.0.1', done))
    const { port } = site.address() as AddressInfo
    const url = new URL(`https://hooks.example.com:${port}/in`)
    const { signal } = new AbortController()
    try {
      const sent = await postTo(url, '127.0.0.1', { 'webhook-id': 'msg_1' }, '{"a":1}', { ca: cert, signal })
      expect(sent).toEqual({ status: 302 })
      expect(heard).toEqual([`hooks.example.com:${port} /in msg_1 {"a":1}`])
      // One whose certificate is nobody's, or another's, is told nothing.
      expect(await postTo(url, '127.0.0.1', {}, 'secret', { signal })).toMatchObject({
        problem: expect.stringContaining('no answer'),
      })
      const other = new URL(`https://other.example.com:${port}/in`)
      expect(await postTo(other, '127.0.0.1', {}, 'secret', { ca: cert, signal })).toMatchObject({
        problem: expect.any(String),
      })
      expect(heard).toHaveLength(1)
    } finally {
      site.close()
    }
  })
})

describe('the clock over all of it', () => {
  const silent = () => new Promise<never>(() => undefined)
  it('ends a name that nobody answers for', async () => {
    await expect(fetchOutside('https://slow.example.com/', { maxBytes: 9, ms: 10 }, silent)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await refused('https://slow.example.com/', silent, AbortSignal.abort())).toBe(true)
  })

  it('ends one that trickles, and what comes whole before it is read', async () => {
    const { cert, key } = siteCertificate('trickle.example.com', Date.now())
    let clock = new AbortController()
    const site = createServer({ cert, key }, (request, response) => {
      if (request.url === '/whole') return void response.writeHead(200, { 'content-type': 'a/b' }).end('whole')
      if (request.method === 'GET') response.writeHead(200).write('{')
      // The rest never comes: what ends it is the clock alone.
      setImmediate(() => clock.abort())
    })
    await new Promise<void>((done) => void site.listen(0, '127.0.0.1', done))
    const at = (path: string) => new URL(`https://trickle.example.com:${(site.address() as AddressInfo).port}${path}`)
    const bounds = () => {
      clock = new AbortController()
      return { ca: cert, signal: clock.signal }
    }
    try {
      const whole = await fetchFrom(at('/whole'), '127.0.0.1', 9, bounds())
      expect([String(Buffer.from(whole.bytes)), whole.contentType]).toEqual(['whole', 'a/b'])
      await expect(fetchFrom(at('/never'), '127.0.0.1', 9, bounds())).rejects.toMatchObject({
        values: { problem: 'no answer in time' },
      })
      expect(await postTo(at('/never'), '127.0.0.1', {}, '{}', bounds())).toEqual({ problem: 'no answer in time' })
    } finally {
      site.closeAllConnections()
      site.close()
    }
  })
})
