import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { speak } from './speak.ts'
import { type LineFields, speakerOf } from './speakers.ts'
import { type Ask, type VoiceService, voiceService } from './voice-service.ts'

// A service that answers by the protocol with a hum as long as was asked; what it is asked is kept.
let server: Server | undefined
afterEach(() => server?.close())
const asked: Ask[] = []
const serving = async (languages: string[], status = 200): Promise<VoiceService> => {
  asked.length = 0
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      if (request.url === '/health') return response.end(JSON.stringify({ languages }))
      const ask = JSON.parse(body) as Ask
      asked.push(ask)
      const pcm = Buffer.alloc(2 * Math.round(((ask.ms ?? 1000) * 24_000) / 1000))
      for (let at = 0; at < pcm.length; at += 2) pcm.writeInt16LE(Math.round(9000 * Math.sin(at / 20)), at)
      const half = Math.round((ask.ms ?? 1000) / 2)
      const sounds = [
        ['m', 0, half],
        ['aː', half, 2 * half],
      ]
      const said = { rate: 24_000, model: 'hum', note: 'voice-draft', exact: true, sounds, words: [] }
      response.statusCode = status
      response.end(JSON.stringify({ ...said, pcm: pcm.toString('base64') }))
    })
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return voiceService(async () => ({ url: `http://127.0.0.1:${port}` }))
}

const line = (text: string, more: Partial<LineFields> = {}): LineFields => ({
  ...{ text, language: 'th', delivery: '', estimatedMs: 2000 },
  voice: { register: 'man', pitchCents: 0, pacePercent: 100 },
  ...more,
})
const speaking = (service: VoiceService | undefined, fields: LineFields) =>
  speak({ tools: { ffmpeg: 'ffmpeg' }, service }, fields)
const ms = ({ wave }: { wave: { rate: number; channels: Float32Array[] } }) =>
  ((wave.channels[0]?.length ?? 0) * 1000) / wave.rate

test('a Thai line is said as Thai says it, as long as was planned, with the times of its sounds', async () => {
  const spoken = await speaking(await serving(['en', 'th']), line('จ่าย 20 บาท'))
  expect(asked[0]?.language).toBe('th')
  expect(asked[0]?.text.replaceAll('\u200B', '')).toBe('จ่าย ยี่สิบ บาท')
  expect(spoken).toMatchObject({ model: 'hum', note: 'voice-draft', times: { exact: true } })
  expect(Math.abs(ms(spoken) / 2000 - 1)).toBeLessThan(0.1)
  const [first, last] = spoken.times?.sounds ?? []
  expect(first?.[2]).toBe(last?.[1])
  expect(Math.abs((last?.[2] ?? 0) - ms(spoken))).toBeLessThan(60)
})

test('what goes wrong with the voice, and a language it has not, is a cue that says so', async () => {
  for (const service of [undefined, await serving(['en']), await serving(['th'], 500)]) {
    const spoken = await speaking(service, line('ไปเถอะ'))
    expect(spoken).toMatchObject({ model: 'murmur', note: 'voice-cue' })
    expect(spoken.times).toBeUndefined()
  }
})

test('a character keeps one voice through the film, and two of a kind are told apart', () => {
  const of = (characterId: string, register: LineFields['voice']['register']) =>
    speakerOf(line('ก', { characterId, voice: { register, pitchCents: 0, pacePercent: 100 } }), 'th')
  expect(of('mali', 'woman')).toEqual(of('mali', 'woman'))
  const people = Array.from({ length: 40 }, (_, index) => of(`person-${index}`, 'woman'))
  expect(new Set(people.map(({ voice }) => voice)).size).toBe(4)
  expect(new Set(people.map((speaker) => JSON.stringify(speaker))).size).toBeGreaterThan(30)
})
