import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { localVoice } from './local-voice.ts'
import { piecesOf } from './pieces.ts'
import { speak } from './speak.ts'
import { type LineFields, speakerOf } from './speakers.ts'
import { type Ask, type VoiceService, voiceService } from './voice-service.ts'

// A service that answers by the protocol with a hum as long as was asked; what it is asked is kept.
let server: Server | undefined
afterEach(() => server?.close())
const asked: Ask[] = []
const serving = async (spoken: string[] | (() => string[]), status = 200): Promise<VoiceService> => {
  asked.length = 0
  const languages = typeof spoken === 'function' ? spoken : () => spoken
  server?.close()
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      if (request.url === '/health') return response.end(JSON.stringify({ languages: languages() }))
      const ask = JSON.parse(body) as Ask
      asked.push(ask)
      response.statusCode = status
      if (status !== 200) return response.end()
      const pcm = Buffer.alloc(2 * Math.round(((ask.ms ?? 1000) * 24_000) / 1000))
      for (let at = 0; at < pcm.length; at += 2) pcm.writeInt16LE(Math.round(9000 * Math.sin(at / 20)), at)
      const half = Math.round((ask.ms ?? 1000) / 2)
      const sounds = [
        ['m', 0, half],
        ['aː', half, 2 * half],
      ]
      const said = { rate: 24_000, model: 'hum', note: 'voice-draft', exact: true, sounds, words: [] }
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
const told: string[] = []
const speaking = (service: VoiceService | undefined, fields: LineFields, order: Parameters<typeof speak>[2] = {}) => {
  told.length = 0
  return speak({ tools: { ffmpeg: 'ffmpeg' }, service, tell: (why) => told.push(why) }, fields, order)
}
const cue = { model: 'murmur', note: 'voice-cue' }
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

test('where there is no voice, or it has not the language, a line is a cue, and nothing is told', async () => {
  for (const service of [undefined, await serving(['en'])]) {
    const spoken = await speaking(service, line('ไปเถอะ'))
    expect(spoken).toMatchObject(cue)
    expect(spoken.times).toBeUndefined()
    expect(told).toEqual([])
  }
})

test('what a voice refuses for good is a cue, and why is told', async () => {
  for (const status of [403, 501]) {
    expect(await speaking(await serving(['th'], status), line('ไปเถอะ'))).toMatchObject(cue)
    expect(told).toEqual([expect.stringContaining(`answered ${status}`)])
  }
})

test('a voice that is away for a while is waited for, and on the last try the film goes on with a cue', async () => {
  const nowhere = voiceService(async () => ({ url: 'http://127.0.0.1:1' }))
  for (const service of [nowhere, await serving(['th'], 500), await serving(['th'], 503), await serving(['th'], 429)]) {
    await expect(speaking(service, line('ไปเถอะ'))).rejects.toMatchObject({ code: 'interrupted', againMs: 45_000 })
    expect(told).toHaveLength(1)
  }
  expect(await speaking(nowhere, line('ไปเถอะ'), { last: true })).toMatchObject(cue)
  expect(told).toHaveLength(1)
})

test('a line that is wanted no more ends so, also on its last try', async () => {
  const order = { last: true, signal: AbortSignal.abort() }
  await expect(speaking(await serving(['th']), line('ไปเถอะ'), order)).rejects.toMatchObject({ code: 'interrupted' })
})

test('a service that had no voice, or was not there, is asked again for the next line', async () => {
  const languages = [[], ['th']]
  const service = await serving(() => languages.shift() ?? [])
  expect(await service.speaks('th')).toBe(false)
  expect(await service.speaks('th')).toBe(true)
  expect(await service.speaks('th')).toBe(true)
})

// In Python's place a shell that says what it is told to.
const begunAs = async (script: string) => {
  const folder = await mkdtemp(join(tmpdir(), 'peace-voice-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'python')
  await writeFile(path, `#!/bin/sh\necho >> ${folder}/begun\n${script}\n`, { mode: 0o755 })
  return { service: localVoice(path, folder), begun: () => readFileSync(join(folder, 'begun'), 'utf8').length }
}

test('a child that says other things first is understood, and one that only says those is none', async () => {
  const listening = JSON.stringify({ port: 1, languages: ['th'] })
  const { service } = await begunAs(`echo 'a library warns'; echo 7; echo '${listening}'; exec cat`)
  expect(await service.speaks('th')).toBe(true)
  service.close()
  const none = await begunAs('echo not JSON')
  expect(await none.service.speaks('th')).toBe(false)
  expect(await none.service.speaks('th')).toBe(false)
  expect(none.begun()).toBe(2)
  expect(await localVoice('/nowhere/python', '/nowhere').speaks('th')).toBe(false)
})

test('a child that was ended before it spoke is away, and is started anew', async () => {
  const { service, begun } = await begunAs('kill -9 $$')
  await expect(service.speaks('th')).rejects.toThrow('SIGKILL')
  await expect(service.speaks('th')).rejects.toThrow('SIGKILL')
  expect(begun()).toBe(2)
})

test('a long line is said in pieces, at its seams, and nothing of it is lost', async () => {
  const sentence = 'ฉันเดินไปตามถนนที่ไม่มีใครเดินมานาน แล้วก็ได้ยินเสียงของเธอ '
  const spoken = await speaking(await serving(['th']), line(sentence.repeat(50), { estimatedMs: 20_000 }))
  const texts = asked.map(({ text }) => text)
  expect(texts.length).toBeGreaterThan(3)
  expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(800)
  expect(texts.join('').replaceAll('\u200B', '')).toBe(sentence.repeat(50).trim())
  expect(texts.slice(0, -1).every((text) => text.endsWith(' '))).toBe(true)
  expect(Math.abs(ms(spoken) / 20_000 - 1)).toBeLessThan(0.1)
  const times = spoken.times?.sounds.flatMap(([, from, to]) => [from, to]) ?? []
  expect(times).toHaveLength(4 * texts.length)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
})

test('a text is parted after a sentence, else at a space, else between words, else anywhere but within a letter', () => {
  const partsOf = (text: string) => piecesOf(text).map((piece) => piece.text)
  const word = 'ก'.repeat(500)
  expect(partsOf(`${word}. ${word}`)).toEqual([`${word}.`, ` ${word}`])
  expect(partsOf(`${word} ${word}`)).toEqual([`${word} `, word])
  expect(partsOf(`${word}\u200B${word}`)).toEqual([`${word}\u200B`, word])
  expect(partsOf(`a${'𝒜'.repeat(500)}`).map((part) => part.length)).toEqual([799, 202])
  expect(partsOf(`${word}${'.'.repeat(900)}`)).toHaveLength(1)
})

test('a character keeps one voice through the film, and two of a kind are told apart', () => {
  const of = (characterId: string, register: LineFields['voice']['register']) =>
    speakerOf(line('ก', { characterId, voice: { register, pitchCents: 0, pacePercent: 100 } }), 'th')
  expect(of('mali', 'woman')).toEqual(of('mali', 'woman'))
  const people = Array.from({ length: 40 }, (_, index) => of(`person-${index}`, 'woman'))
  expect(new Set(people.map(({ voice }) => voice)).size).toBe(4)
  expect(new Set(people.map((speaker) => JSON.stringify(speaker))).size).toBeGreaterThan(30)
})
