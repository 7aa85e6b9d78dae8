import type { ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { googleModel, hasEnded } from '@peace/core/vendors'
import { readJson, type StandIn, sendJson, startStandIn } from '../stand-in/server.ts'

// Gemini's text operations as the API speaks them: `:generateContent` and `:streamGenerateContent?alt=sse`, with a form
// to answer in, token counts, and every way it is known to fail. What it writes follows the form it is given.
export type Mishap = 'safety' | 'blocked-prompt' | 'busy' | 'broken' | 'malformed' | 'cut' | 'empty'
// How looks go wrong, until it is told otherwise. `of`: of words, of pictures, or of both; `saying`: only where this is said.
export type LookFault = {
  does: 'refuses' | 'is-silent' | 'truncates' | 'is-late' | 'speaks-of-another' | 'is-down'
  of?: 'words' | 'pictures'
  saying?: string
  ms?: number
}
export type GeminiText = StandIn & {
  // The next answers go wrong in this order; after them all is well.
  mishaps: Mishap[]
  seen: Record<string, unknown>[]
}

type Schema = { properties?: Record<string, unknown> }
const thai = /[\u0E00-\u0E7F]/

const say = (prompt: string, th: string, en: string): string => (thai.test(prompt) ? th : en)

const scenesAsked = (prompt: string): number => Number(/exactly (\d+) scenes/.exec(prompt)?.[1] ?? 3)

const namesIn = (prompt: string): string[] => {
  const people = /"people":(\[.*?\}\])/s.exec(prompt)?.[1]
  return [...(people ?? '').matchAll(/"name":"([^"]+)"/g)].map((found) => found[1] ?? '')
}

// What is looked at by name, as it was asked: the name is given back.
const itemIn = (prompt: string): string => /Item: ([0-9a-f]{64})/.exec(prompt)?.[1] ?? ''

const compose = (schema: Schema, prompt: string): unknown => {
  const wanted = schema.properties ?? {}
  if ('refused' in wanted) return { item: itemIn(prompt), refused: [] }
  if ('text' in wanted) return { text: say(prompt, 'ข้อความที่เขียนใหม่', 'The passage, written again.') }
  if ('scenes' in wanted) {
    const parts = ['beginning', 'conflict', 'climax', 'resolution']
    const count = scenesAsked(prompt)
    return {
      scenes: Array.from({ length: count }, (_, at) => ({
        part: parts[Math.floor((at * 4) / count)],
        happens: say(prompt, `เหตุการณ์ที่ ${at + 1}`, `What happens in ${at + 1}`),
      })),
    }
  }
  const [number] = /Write scene (\d+)/.exec(prompt)?.slice(1) ?? ['1']
  const [one = say(prompt, 'มะลิ', 'Nora'), two = say(prompt, 'ก้อง', 'Sam')] = namesIn(prompt)
  return {
    setting: 'INT',
    place: say(prompt, `ห้องที่ ${number}`, `ROOM ${number}`),
    time: say(prompt, 'กลางวัน', 'DAY'),
    elements: [
      { kind: 'action', text: say(prompt, `${one}เดินเข้ามา ${two}เงยหน้าขึ้น`, `${one} walks in. ${two} looks up.`) },
      { kind: 'speech', who: one, text: say(prompt, `นี่คือฉากที่ ${number}`, `This is scene ${number}.`) },
      { kind: 'speech', who: two, how: say(prompt, 'เบา ๆ', 'softly'), text: say(prompt, 'ฉันรู้', 'I know.') },
    ],
  }
}

// Asked for a prompt in English: each Thai phrase becomes one.
const asksEnglish = (body: Record<string, unknown>): boolean =>
  JSON.stringify(body.systemInstruction ?? '').includes('into English')
const inEnglish = (body: Record<string, unknown>): string => {
  const [content] = (body.contents ?? []) as { parts?: { text?: string }[] }[]
  const phrases = (content?.parts?.[0]?.text ?? '').split(', ')
  return phrases.map((phrase) => (thai.test(phrase) ? 'something seen' : phrase)).join(', ')
}

const candidate = (text: string, finishReason?: string) => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, ...(finishReason ? { finishReason } : {}), index: 0 }],
  modelVersion: 'gemini-stand-in',
})
const counted = (prompt: string, text: string) => ({
  promptTokenCount: Math.ceil(prompt.length / 4),
  candidatesTokenCount: Math.ceil(text.length / 4),
  totalTokenCount: Math.ceil((prompt.length + text.length) / 4),
})
const refusal = (status: number, name: string, message: string) => ({ error: { code: status, message, status: name } })

const stream = (response: ServerResponse, pieces: readonly object[], cut = false): void => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  for (const piece of pieces) response.write(`data: ${JSON.stringify(piece)}\r\n\r\n`)
  if (cut) response.destroy()
  else response.end()
}

const answerWith = (response: ServerResponse, streamed: boolean, pieces: readonly object[], cut = false): void => {
  if (streamed) stream(response, pieces, cut)
  else sendJson(response, 200, pieces.at(-1))
}

const looksAt = (body: Record<string, unknown>): 'words' | 'pictures' =>
  JSON.stringify(body.contents ?? []).includes('"inlineData"') ? 'pictures' : 'words'

// What was asked to be looked at, for a test to read: `GET /_looks`.
export type Looked = { item: string; of: 'words' | 'pictures'; pieces: number; saying: string }
const piecesIn = (body: Record<string, unknown>): number => {
  const [content] = (body.contents ?? []) as { parts?: unknown[] }[]
  return (content?.parts?.length ?? 1) - 1
}

// True when the look has been answered, or never will be.
const lookWrongly = async (fault: LookFault, item: string, response: ServerResponse): Promise<boolean> => {
  const say = (verdict: object, finish = 'STOP') => sendJson(response, 200, candidate(JSON.stringify(verdict), finish))
  switch (fault.does) {
    case 'refuses':
      say({ item, refused: ['violence'] })
      return true
    case 'is-silent':
      return true
    case 'truncates':
      sendJson(response, 200, candidate(JSON.stringify({ item, refused: [] }).slice(0, -4), 'MAX_TOKENS'))
      return true
    case 'is-late':
      await wait(fault.ms ?? 10_000)
      return false
    case 'speaks-of-another':
      say({ item: '0'.repeat(64), refused: [] })
      return true
    case 'is-down':
      sendJson(response, 503, refusal(503, 'UNAVAILABLE', 'The model is overloaded.'))
      return true
  }
}

const textOf = (body: Record<string, unknown>): string => JSON.stringify((body.contents as unknown[]) ?? [])

const goWrong = (mishap: Mishap, response: ServerResponse, streamed: boolean, text: string): void => {
  const half = text.slice(0, Math.floor(text.length / 2))
  switch (mishap) {
    case 'busy':
      sendJson(response, 429, refusal(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota.'))
      break
    case 'broken':
      sendJson(response, 500, refusal(500, 'INTERNAL', 'An internal error has occurred.'))
      break
    case 'safety':
      answerWith(response, streamed, [candidate(half), candidate('', 'SAFETY')])
      break
    case 'blocked-prompt':
      answerWith(response, streamed, [{ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }])
      break
    case 'malformed':
      answerWith(response, streamed, [candidate(`${half}…`, 'STOP')])
      break
    case 'empty':
      answerWith(response, streamed, [candidate('', 'STOP')])
      break
    case 'cut':
      answerWith(response, streamed, [candidate(half)], true)
      break
  }
}

export const startGeminiText = async (port = 0): Promise<GeminiText> => {
  const mishaps: Mishap[] = []
  const seen: Record<string, unknown>[] = []
  let faults: LookFault[] = []
  const looked: Looked[] = []
  const started = await startStandIn(async (request, response, url) => {
    if (url.pathname === '/_mishaps' && request.method === 'POST') {
      const { next } = await readJson(request)
      mishaps.splice(0, mishaps.length, ...((next as Mishap[] | undefined) ?? []))
      return sendJson(response, 200, { next: mishaps })
    }
    if (url.pathname === '/_looks' && request.method === 'GET') return sendJson(response, 200, { looked })
    if (url.pathname === '/_looks' && request.method === 'POST') {
      const told = await readJson(request)
      faults = (told.faults ?? []) as LookFault[]
      return sendJson(response, 200, { faults })
    }
    const [, id = '', operation] =
      /\/models\/([^/:]+):(generateContent|streamGenerateContent)$/.exec(url.pathname) ?? []
    if (!operation) return sendJson(response, 404, refusal(404, 'NOT_FOUND', 'Not found.'))
    const model = googleModel(id)
    const today = new Date().toISOString().slice(0, 10)
    if (model?.makes !== 'text' || hasEnded(model, today))
      return sendJson(
        response,
        404,
        refusal(404, 'NOT_FOUND', `models/${id} is not found for API version v1beta, or is not supported.`),
      )
    if (!request.headers['x-goog-api-key'])
      return sendJson(response, 403, refusal(403, 'PERMISSION_DENIED', 'Method does not allow unregistered callers.'))
    const body = await readJson(request)
    seen.push(body)
    const prompt = textOf(body).replaceAll('\\"', '"')
    const config = (body.generationConfig ?? {}) as { responseJsonSchema?: Schema }
    const text = JSON.stringify(
      asksEnglish(body) ? { text: inEnglish(body) } : compose(config.responseJsonSchema ?? {}, prompt),
    )
    const item = 'refused' in (config.responseJsonSchema?.properties ?? {}) ? itemIn(prompt) : undefined
    const what = looksAt(body)
    if (item !== undefined)
      looked.push({ item, of: what, pieces: piecesIn(body), saying: what === 'words' ? prompt : '' })
    const fault = faults.find(({ of = what, saying = '' }) => of === what && prompt.includes(saying))
    if (item !== undefined && fault && (await lookWrongly(fault, item, response))) return
    const streamed = operation === 'streamGenerateContent'
    const mishap = mishaps.shift()
    if (mishap) return goWrong(mishap, response, streamed, text)
    const third = Math.ceil(text.length / 3)
    const usageMetadata = counted(prompt, text)
    if (!streamed) return sendJson(response, 200, { ...candidate(text, 'STOP'), usageMetadata })
    stream(response, [
      candidate(text.slice(0, third)),
      candidate(text.slice(third, 2 * third)),
      { ...candidate(text.slice(2 * third), 'STOP'), usageMetadata },
    ])
  }, port)
  return Object.assign(started, { mishaps, seen })
}
