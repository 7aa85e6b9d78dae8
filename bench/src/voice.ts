import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentRecipes, planFor } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { readWholeScript } from '@peace/core/screenplay'
import { breakDown, findCharacters } from '@peace/core/shots'
import { sayThai } from '@peace/core/speech'
import { filmSchema } from '@peace/core/story'
import { type LineFields, localVoice, speak, speakerOf, writeWav } from '@peace/film/speak'
import { brightnessOf, middle, peakOf, pitchOf } from './voice/hear.ts'
import { pairs, type Tone, toneHeard } from './voice/tones.ts'

// What can be measured of the voice that is ours. Whether a Thai listener understands it cannot: listen to the files.
const say = (text: string) => console.log(text)
const { PEACE_PYTHON, PEACE_VOICE } = process.env
if (!PEACE_PYTHON || !PEACE_VOICE) throw new Error('there is no voice here: Python is missing')
const service = localVoice(PEACE_PYTHON, PEACE_VOICE)
if (!(await service.speaks('th'))) throw new Error('the Thai voice is not installed (film/voice/thai.txt)')
const out = process.argv[2]
// Of each film.
const most = 10
const voices = { tools: { ffmpeg: process.env.FFMPEG_PATH ?? 'ffmpeg' }, service }
const wrong: string[] = []

// Tones.
const asked = pairs()
const words = new Map(asked.flat().map(([tone, word]) => [word, tone] as const))
const heard = new Map<string, number[]>()
for (const word of words.keys()) {
  const { wave } = await service.say({ language: 'th', text: word, voice: 'jf_alpha', pace: 0.9 })
  heard.set(word, pitchOf(wave))
}
const usual = middle([...heard.values()].flat())
const told = (word: string): Tone => toneHeard(heard.get(word) ?? [], usual)
const right = [...words].filter(([word, tone]) => told(word) === tone)
const apart = asked.filter(([[a, one], [b, other]]) => told(one) === a && told(other) === b)
say(
  `tones: ${asked.length} minimal pairs, ${apart.length} told apart (${((100 * apart.length) / asked.length).toFixed(0)} %; wanted: ≥ 90)`,
)
say(`  words: ${right.length} of ${words.size} heard as they were meant, middle pitch ${usual.toFixed(0)} Hz`)
for (const [word, tone] of words) if (told(word) !== tone) say(`  ${word}: ${tone}, heard as ${told(word)}`)
if (apart.length < asked.length * 0.9) wrong.push('tones')

// A film's own lines.
let id = 0
const newId = (): string => `i${id++}`
const stamp = { updatedAt: 0, updatedBy: 'bench' }
const linesOf = (language: 'th' | 'en', file: string): LineFields[] => {
  const script = readFileSync(new URL(`../../samples/${file}`, import.meta.url), 'utf8')
  const scenes = readWholeScript(script, newId, stamp).scenes
  const characters = findCharacters(scenes, { newId, stamp })
  const film = filmSchema.parse({
    ...{ id: 'bench', workspaceId: 'w', title: 'Bench', language, seed: 1, recipe: currentRecipes },
    ...{ createdAt: 0, createdBy: 'bench', ...stamp },
  })
  const shots = breakDown(scenes, characters, { language, newId, stamp })
  const data = { salt: '0'.repeat(32), film, scenes, characters, locations: [], shots }
  const { units } = planFor(data, entitlementsOf('free'), { stop: 'cut', quality: 'draft' })
  return units.flatMap(({ spec }) => (spec.kind === 'line' ? [spec.fields] : [])).slice(0, most)
}
const files = process.env.VOICE_SCRIPTS?.split(',') ?? ['the-bell-at-dawn.th.fountain', 'the-last-ferry.en.fountain']
for (const file of files) {
  const lines = linesOf(file.includes('.th.') ? 'th' : 'en', file)
  const off: number[] = []
  let cpu = 0
  let sounded = 0
  const loud: number[] = []
  let peak = 0
  let spokenBy = ''
  for (const fields of lines) {
    const began = performance.now()
    const { wave, model } = await speak(voices, fields)
    cpu += performance.now() - began
    const channel = wave.channels[0] ?? new Float32Array()
    const ms = (channel.length * 1000) / wave.rate
    sounded += ms
    spokenBy = model
    peak = Math.max(peak, peakOf(wave))
    const voiced = channel.filter((value) => Math.abs(value) > 0.01)
    loud.push(10 * Math.log10(voiced.reduce((sum, value) => sum + value * value, 0) / Math.max(1, voiced.length)))
    off.push(Math.abs(ms / fields.estimatedMs - 1))
    if (ms / fields.estimatedMs > 1.1 || ms / fields.estimatedMs < 0.9)
      say(`  ${(ms / fields.estimatedMs).toFixed(2)} of ${fields.estimatedMs} ms: ${fields.text.slice(0, 50)}`)
  }
  const within = off.filter((share) => share <= 0.1).length
  say(
    `${file}: ${lines.length} lines by ${spokenBy}, ${within} within 10 % of plan; peak ${peak.toFixed(2)}; loudness ${Math.min(...loud).toFixed(1)} to ${Math.max(...loud).toFixed(1)} dB; ${(cpu / 1000).toFixed(1)} s for ${(sounded / 1000).toFixed(1)} s of speech`,
  )
  if (peak >= 1) wrong.push('clipping')
  if (within < lines.length * 0.9) wrong.push(`length of ${file}`)
}

// Speakers.
const text = 'วันนี้ฝนจะตกหนัก เราต้องรีบกลับบ้านก่อนค่ำ'
const registers = ['woman', 'man', 'child', 'elder-woman', 'elder-man', 'narrator'] as const
const known = new Map<string, { pitch: number; brightness: number; seconds: number }>()
for (const register of registers)
  for (let person = 0; known.size < 40 && person < 8; person++) {
    const fields = {
      ...{ text, language: 'th' as const, characterId: `person-${person}`, delivery: '', estimatedMs: 5200 },
      voice: { register, pitchCents: 0, pacePercent: 100 },
    }
    const speaker = speakerOf(fields, 'th')
    const name = `${register} ${speaker.voice} ${speaker.size.toFixed(2)}`
    if ([...known.keys()].filter((one) => one.startsWith(`${register} `)).length >= 4 || known.has(name)) continue
    const { wave } = await speak(voices, fields)
    known.set(name, {
      pitch: middle(pitchOf(wave)),
      brightness: brightnessOf(wave),
      seconds: (wave.channels[0]?.length ?? 0) / wave.rate,
    })
    if (out) {
      mkdirSync(out, { recursive: true })
      await writeWav(join(out, `${name.replace(/\W+/g, '-')}.wav`), wave)
    }
  }
for (const [name, { pitch, brightness, seconds }] of known)
  say(`  ${name.padEnd(32)} ${pitch.toFixed(0)} Hz, brightness ${brightness.toFixed(0)} Hz, ${seconds.toFixed(1)} s`)
const semitones = (a: number, b: number) => Math.abs(12 * Math.log2(a / b))
// What is told apart: a semitone and a half of pitch, or as much of the body.
const list = [...known.values()]
const apartFrom = (one: (typeof list)[number], other: (typeof list)[number]) =>
  semitones(one.pitch, other.pitch) >= 1 || semitones(one.brightness, other.brightness) >= 1.5
const distinct = list.filter((one, index) => list.slice(0, index).every((other) => apartFrom(one, other)))
say(`speakers: ${known.size} measured, ${distinct.length} told apart by pitch or body`)

if (out) {
  for (const [name, line] of [
    ['greeting', 'สวัสดีครับ วันนี้อากาศดีมาก'],
    ['anger', 'พระอาจารย์บอกว่า ความโกรธเป็นไฟที่เผาตัวเองก่อน'],
    ['numbers', 'นัด 08:30 น. วันที่ 12/03/2567 จ่าย 1,250.50 บาท'],
    ['question', 'เธอจะไปไหน? รอฉันด้วย!'],
    ['latin', 'Somchai ส่ง LINE มาจาก BTS'],
    ['tones', 'ไม้ใหม่ไม่ไหม้ไหม'],
  ] as const) {
    const { wave } = await service.say({ language: 'th', text: sayThai(line), voice: 'jf_alpha', pace: 0.95 })
    await writeWav(join(out, `listen-${name}.wav`), wave)
  }
  say(`six lines to listen to and every speaker: ${out}`)
}
service.close()
if (wrong.length > 0) {
  say(`not as wanted: ${wrong.join(', ')}`)
  process.exitCode = 1
}
