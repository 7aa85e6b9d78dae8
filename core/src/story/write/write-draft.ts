import { must } from '../../errors/index.ts'
import type { Language } from '../../ids/index.ts'
import { makeHeading } from '../../screenplay/heading.ts'
import { printFountain } from '../../screenplay/print.ts'
import type { Element, Scene } from '../../screenplay/scene.ts'
import type { TitleEntry } from '../../screenplay/title-page.ts'
import { hashOf } from '../../shots/camera.ts'
import type { Character } from '../character.ts'
import { type Beat, type Story, shapes } from '../wizard.ts'
import { castScenes, type Player } from './cast-scenes.ts'
import { type GenreWords, genreWords, type Pair } from './genre-words.ts'
import { natures, toneLight } from './natures.ts'
import { type Stage, stagesOf } from './stages.ts'

// A plain draft from the wizard's answers, without any model: the same answers always make the same script.
export type DraftAsk = {
  title: string
  language: Language
  story: Story
  characters: readonly Pick<Character, 'id' | 'name' | 'role' | 'want' | 'need' | 'flaw' | 'mind'>[]
}
type Line = Omit<Element, 'id'>
type Draft = { heading: Scene['heading']; elements: Line[]; beatId?: string }

const times: readonly Pair[] = [
  ['เช้า', 'MORNING'],
  ['กลางวัน', 'DAY'],
  ['เย็น', 'DUSK'],
  ['กลางคืน', 'NIGHT'],
  ['รุ่งสาง', 'DAWN'],
]
const dark = new Set(['horror', 'thriller', 'mystery', 'action'])
export const draftNotice: Pair = [
  'ฉบับร่างแบบเรียบง่าย ประกอบขึ้นจากคำตอบของคุณโดยไม่ใช้ AI แก้ได้ทุกคำ',
  'A plain draft, put together from your answers without AI. Change any word of it.',
]

export const stagesFor = (all: readonly Stage[], count: number): { stage: Stage; again: number }[] =>
  Array.from({ length: count }, (_, at) => {
    const index =
      count >= all.length
        ? Math.floor((at * all.length) / count)
        : count === 1
          ? 0
          : Math.round((at * (all.length - 1)) / (count - 1))
    const first = count >= all.length ? Math.ceil((index * count) / all.length) : at
    return { stage: all[index] as Stage, again: at - first }
  })

const capital = (text: string): string =>
  text.replace(/(^|[.!?] )(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase())

// Fills a template; English is given its capitals after.
const filler = (words: GenreWords, turn: number, language: Language, p: Player, o: Player) => {
  const side = language === 'th' ? 0 : 1
  const slots: Record<string, string> = { p: p.name, o: o.name }
  for (const slot of ['object', 'threat', 'secret', 'sign', 'wish', 'cost'] as const) {
    const list = words[slot]
    slots[slot] = must(list[turn % list.length], slot)[side]
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, slot: string) => must(slots[slot], slot))
  return (pair: Pair) => (language === 'th' ? fill(pair[0]) : capital(fill(pair[1])))
}

const say = (who: Player, text: string, how?: string): Line[] => [
  { kind: 'character', text: who.cue },
  ...(how === undefined ? [] : [{ kind: 'parenthetical' as const, text: how }]),
  { kind: 'dialogue', text },
]
// Two speeches of one person in a row are one.
const joinSpeeches = (elements: readonly Line[]): Line[] => {
  const joined: Line[] = []
  for (const [at, element] of elements.entries()) {
    const speaker = joined.findLast(({ kind }) => kind === 'character')?.text
    const last = joined.at(-1)
    const before = elements[at - 1]
    if (element.kind === 'character' && last?.kind === 'dialogue' && speaker === element.text) continue
    if (element.kind === 'dialogue' && last?.kind === 'dialogue' && before?.kind === 'character') {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${element.text}` }
    } else joined.push(element)
  }
  return joined
}
const act = (...parts: string[]): Line => ({ kind: 'action', text: parts.filter((part) => part !== '').join(' ') })

const asked = (language: Language, scene: 'want' | 'flaw' | 'need', object: string): string => {
  const lines: Record<typeof scene, Pair> = {
    want: [`ลืม${object}ไปก่อน เธอต้องการอะไรกันแน่`, `Forget ${object} for a moment. What do you really want?`],
    flaw: [`รู้ไหมว่าอะไรทำให้เธอเกือบเสีย${object}`, `Do you know what nearly lost you ${object}?`],
    need: [`แล้วสุดท้ายสิ่งที่ขาดคือ${object}หรือเปล่า`, `So was it ${object} that was missing, in the end?`],
  }
  return lines[scene][language === 'th' ? 0 : 1]
}

// The writer's own words are said as they stand, ended as a sentence.
const asSentence = (text: string, language: Language): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return language === 'en' && !/[.!?…]$/.test(line) ? `${capital(line)}.` : line
}

export const writeDraft = ({
  title,
  language,
  story,
  characters,
}: DraftAsk): { text: string; titlePage: TitleEntry[]; scenes: Draft[] } => {
  const side = language === 'th' ? 0 : 1
  const shape = story.shape ?? 'three-acts'
  const kinds = story.genres.length > 0 ? story.genres : (['drama'] as const)
  const count = story.sceneCount ?? 6
  const plan = stagesFor(stagesOf[shape], count)
  const seed = hashOf(`${title}/${shapes.indexOf(shape)}/${kinds.join('+')}`)
  const shapeAt = shapes.indexOf(shape)
  const cast = castScenes(
    characters,
    plan.map(({ stage }) => stage.part),
    language,
    story.beats,
  )
  const beatsOf = (part: Stage['part']): Beat[] => story.beats.filter((beat) => beat.part === part)
  const used: Record<string, number> = {}
  // What was said once in these words is not said in them again.
  const said = new Set<string>()
  const lights = story.tone ? [...toneLight[story.tone]] : []
  const scenes = plan.map(({ stage, again }, at): Draft => {
    const genre = kinds[at % kinds.length] ?? 'drama'
    const words = genreWords[genre]
    const { p, o, others } = cast[at] as (typeof cast)[number]
    const turn = again + (seed % 2) + Math.floor(at / 7)
    const fill = filler(words, turn, language, p, o)
    const [setting, place, view] = words.places[
      (at * 2 + shapeAt + seed) % words.places.length
    ] as GenreWords['places'][number]
    const time = must(times[((dark.has(genre) ? 3 : 0) + at + shapeAt) % times.length], 'time')[side]
    const beatAt = used[stage.part] ?? 0
    used[stage.part] = beatAt + 1
    const beat = beatsOf(stage.part)[beatAt]
    const object = must(words.object[turn % words.object.length], 'object')[side]
    const how = (who: Player) => (who.temperament && at % 2 === 0 ? natures[who.temperament].how[side] : undefined)
    const [first, second, third, fourth] = stage.lines.map(([who, ...pair]) => {
      const speaker = who === 'p' ? p : o
      return { speaker, text: fill(pair) }
    })
    const nature = (who: Player, offset: number): Line[] => {
      const kind = who.temperament
      const pair = kind ? natures[kind].says[(shapeAt + at * 3 + offset) % 4] : undefined
      const text = pair && story.complexity !== 'simple' ? fill(pair) : ''
      if (text === '' || said.has(text)) return []
      said.add(text)
      return say(who, text)
    }
    const elements: Line[] = []
    if (at === 0) elements.push({ kind: 'note', text: draftNotice[side] })
    elements.push({ kind: 'synopsis', text: beat?.name ? beat.name : `${stage.name[side]} – ${object}` })
    elements.push(act(view[side], fill(stage.actions[0])))
    if (beat?.text) elements.push(act(asSentence(beat.text, language)))
    if (first) elements.push(...say(first.speaker, first.text, how(first.speaker)))
    if (second) elements.push(...say(second.speaker, second.text, how(second.speaker)))
    if (at === 0 && p.want)
      elements.push(...say(o, asked(language, 'want', object)), ...say(p, asSentence(p.want, language)))
    elements.push(...nature(at % 2 === 0 ? p : o, 0))
    elements.push(act(fill(stage.actions[1])))
    for (const [index, other] of others.entries()) {
      const aside = words.asides[(shapeAt + at + index) % words.asides.length]
      const own = nature(other, index + 1)
      elements.push(...(own.length > 0 ? own : say(other, fill(must(aside, 'aside')))))
    }
    if (third) elements.push(...say(third.speaker, third.text))
    if (fourth) elements.push(...say(fourth.speaker, fourth.text))
    if (at === Math.floor(count / 2) && at > 0 && p.flaw)
      elements.push(...say(o, asked(language, 'flaw', object)), ...say(p, asSentence(p.flaw, language)))
    if (at === count - 1 && at > 0 && p.need)
      elements.push(...say(o, asked(language, 'need', object)), ...say(p, asSentence(p.need, language)))
    if (story.complexity === 'intricate' || at % 4 === shapeAt) {
      const aside = words.asides[shapeAt % words.asides.length]
      if (aside && others.length === 0) elements.push(...say(at % 2 === 0 ? o : p, fill(aside)))
    }
    // The tone shows in the light of two scenes, each time another.
    const light = at % 2 === 1 ? lights.splice(shapeAt % lights.length || 0, 1)[0]?.[side] : undefined
    elements.push(act(fill(stage.actions[2]), light ?? ''))
    const heading = makeHeading(`${setting}. ${place[side]} - ${time}`)
    return { heading, elements: joinSpeeches(elements), ...(beat ? { beatId: beat.id } : {}) }
  })
  const titlePage: TitleEntry[] = [
    { key: language === 'th' ? 'ชื่อเรื่อง' : 'Title', value: title },
    { key: 'Draft date', value: language === 'th' ? 'ฉบับร่างแบบเรียบง่าย' : 'Plain draft' },
  ]
  const withIds = scenes.map((scene) => ({
    ...(scene.heading ? { heading: scene.heading } : {}),
    elements: scene.elements.map((element, at) => ({ id: `e${at}`, ...element })),
  }))
  return { text: printFountain(withIds, titlePage), titlePage, scenes }
}
