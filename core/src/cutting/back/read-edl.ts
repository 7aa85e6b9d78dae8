import type { FrameRate } from '../cut.ts'
import { idIn, withoutId } from '../there/exchange.ts'
import {
  finish,
  mostClips,
  mostLetters,
  type Note,
  ReturnError,
  type Returned,
  type ReturnedClip,
  speedOf,
} from './returned.ts'

const event =
  /^(\d{1,6})\s+(\S+)\s+(\S+)\s+(C|D|W\d{3}|K\s?B?)\s+(?:(\d{1,4})\s+)?(\d\d[:;.]\d\d[:;.]\d\d[:;.,]\d\d)\s+(\d\d[:;.]\d\d[:;.]\d\d[:;.,]\d\d)\s+(\d\d[:;.]\d\d[:;.]\d\d[:;.,]\d\d)\s+(\d\d[:;.]\d\d[:;.]\d\d[:;.,]\d\d)/
const speedLine = /^M2\s+(\S+)\s+(-?\d{1,4}(?:\.\d+)?)\s/

// Drop frame leaves out two numbers a minute, but not each tenth.
const framesOf = (timecode: string, rate: number, dropped: boolean): number => {
  const [hours = 0, minutes = 0, seconds = 0, frames = 0] = timecode.split(/[:;.,]/).map(Number)
  if (minutes > 59 || seconds > 59 || frames >= rate) throw new ReturnError('rate')
  const all = minutes + hours * 60
  const left = dropped ? 2 * (all - Math.floor(all / 10)) : 0
  return (all * 60 + seconds) * rate + frames - left
}

type Open = ReturnedClip & { channel: string }

// An EDL does not say its rate: it is read at the film's own.
export const readEdl = (text: string, filmRate: FrameRate): Returned => {
  if (text.length > mostLetters) throw new ReturnError('too-large')
  const noted = new Set<Note>()
  const clips: Open[] = []
  let name = ''
  let dropped = false
  let last: Open | undefined
  for (const line of text.split(/\r\n?|\n/)) {
    const title = /^TITLE:(.*)$/s.exec(line)?.[1]
    if (title !== undefined) name = title.trim()
    if (/^FCM:\s*DROP/.test(line)) dropped = true
    else if (/^FCM:/.test(line)) dropped = false
    const said = event.exec(line)
    if (said) {
      const [, , , channel = '', how = 'C', over, ...codes] = said
      const drop = dropped || codes.some((code) => code.includes(';'))
      if (drop) {
        if (filmRate !== 30) throw new ReturnError('rate')
        noted.add('drop-frame')
      }
      const [from = 0, to = 0, at = 0, till = 0] = codes.map((code) => framesOf(code, filmRate, drop))
      if (till <= at) continue
      if (clips.length >= mostClips) throw new ReturnError('too-many')
      const ratio = (to - from) / (till - at)
      last = {
        channel,
        name: '',
        in: Math.max(0, from),
        frames: till - at,
        at: Math.max(0, at),
        speed: Math.abs(ratio - 1) * (till - at) < 1 ? 1 : speedOf(ratio, noted),
        ...(how !== 'C' && over !== undefined && Number(over) > 0 ? { dissolve: Number(over) } : {}),
      }
      clips.push(last)
    } else if (last) {
      const speed = speedLine.exec(line)?.[2]
      if (speed !== undefined) last.speed = speedOf(Number(speed) / filmRate, noted)
      const [, tag, words = ''] =
        /^\*\s{0,4}(FROM CLIP NAME|TO CLIP NAME|SOURCE FILE|PEACE CLIP):(.*)$/s.exec(line) ?? []
      // Of a dissolve the name that comes last is that of what comes in.
      if (tag === 'FROM CLIP NAME' || tag === 'TO CLIP NAME') {
        const id = idIn(words)
        last.name = withoutId(words.trim())
        if (id !== undefined) last.clip = id
      } else if (tag === 'SOURCE FILE') last.file = words.trim()
      else if (tag === 'PEACE CLIP' && idIn(`[${words.trim()}]`)) last.clip = words.trim()
    }
  }
  const channels = new Map<string, ReturnedClip[]>()
  for (const { channel, ...clip } of clips) {
    // AA, B and AA/V stand for both.
    const key = channel.startsWith('V') || channel === 'B' || channel.endsWith('/V') ? 'V' : channel
    channels.set(key, [...(channels.get(key) ?? []), clip])
  }
  return finish({
    format: 'edl',
    name,
    rate: filmRate,
    tracks: [...channels].map(([key, list]) => ({ of: key === 'V' ? 'picture' : 'sound', clips: list })),
    markers: [],
    notes: [...noted],
  })
}
