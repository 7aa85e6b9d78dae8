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
import { deedsOf, ours, peopleDone, placesOf, slotsOf, viewsOf } from './idea-words.ts'
import { natures, toneLight } from './natures.ts'
import type { Seed } from './seed.ts'
import { type Stage, stagesOf } from './stages.ts'

// A plain draft from the wizard's answers, without any model: the same answers always make the same script.
export type DraftAsk = {
  title: string
  language: Language
  story: Story
  characters: readonly Pick<Character, 'id' | 'name' | 'role' | 'want' | 'need' | 'flaw' | 'mind'>[]
  // What its idea is about; where it does not say, the genre's own stuff stands in.
  seed?: Seed
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
const filler = (
  words: Pick<GenreWords, 'object' | 'threat' | 'secret' | 'sign' | 'wish' | 'cost'>,
  turn: number,
  language: Language,
  p: Player,
  o: Player,
) => {
  const side = language === 'th' ? 0 : 1
  const slots: Record<string, string> = { p: p.name, o: o.name }
  for (const slot of ['object', 'threat', 'secret', 'sign', 'wish', 'cost'] as const) {
    const list = words[slot]
    slots[slot] = must(list[turn % list.length], slot)[side]
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, slot: string) => must(slots[slot], slot))
  // "รู้เรื่อง" before "เรื่องที่เกิดขึ้น" is said once.
  return (pair: Pair) => (language === 'th' ? fill(pair[0]).replaceAll('เรื่องเรื่อง', 'เรื่อง') : capital(fill(pair[1])))
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

// What was said in an earlier scene is not said again in the same words.
const unsaid = (elements: readonly Line[], spoken: Set<string>): Line[] => {
  const left: Line[] = []
  for (const element of elements) {
    if (element.kind !== 'dialogue' || !spoken.has(element.text)) left.push(element)
    else while (left.at(-1)?.kind === 'parenthetical' || left.at(-1)?.kind === 'character') left.pop()
  }
  for (const { kind, text } of elements) if (kind === 'dialogue') spoken.add(text)
  return left
}

export const writeDraft = ({
  title,
  language,
  story,
  characters,
  seed: idea,
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
  const spoken = new Set<string>()
  const scenes = plan.map(({ stage, again }, at): Draft => {
    const genre = kinds[at % kinds.length] ?? 'drama'
    const words = genreWords[genre]
    const { p, o, others } = cast[at] as (typeof cast)[number]
    const turn = again + (seed % 2) + Math.floor(at / 7)
    const slots = idea ? slotsOf(idea) : words
    const fill = filler(slots, turn, language, p, o)
    const [setting, place, seen] = words.places[
      (at * 2 + shapeAt + seed) % words.places.length
    ] as GenreWords['places'][number]
    const own = idea && placesOf(idea)
    const [side1, name] = own?.[at % own.length] ?? [setting, place]
    const views = idea && viewsOf(idea)
    const view = views ? fill(must(views[(at + shapeAt) % views.length], 'view')) : seen[side]
    const told = (text: string, spoken: boolean): string =>
      idea
        ? language === 'en'
          ? capital(ours(text, idea, spoken, at + spent++, language))
          : ours(text, idea, spoken, at + spent++, language)
        : text
    let spent = 0
    const time = must(times[((dark.has(genre) ? 3 : 0) + at + shapeAt) % times.length], 'time')[side]
    const beatAt = used[stage.part] ?? 0
    used[stage.part] = beatAt + 1
    const beat = beatsOf(stage.part)[beatAt]
    const object = must(slots.object[turn % slots.object.length], 'object')[side]
    const how = (who: Player) => (who.temperament && at % 2 === 0 ? natures[who.temperament].how[side] : undefined)
    const [first, second, third, fourth] = stage.lines.map(([who, ...pair]) => {
      const speaker = who === 'p' ? p : o
      return { speaker, text: told(fill(pair), true) }
    })
    const nature = (who: Player, offset: number): Line[] => {
      const kind = who.temperament
      const pair = kind ? natures[kind].says[(shapeAt + at * 3 + offset) % 4] : undefined
      const text = pair && story.complexity !== 'simple' ? told(fill(pair), true) : ''
      if (text === '' || said.has(text)) return []
      said.add(text)
      return say(who, text)
    }
    const elements: Line[] = []
    if (at === 0) elements.push({ kind: 'note', text: draftNotice[side] })
    elements.push({ kind: 'synopsis', text: beat?.name ? beat.name : `${stage.name[side]} – ${object}` })
    // What its writer planned for it stands over the scene, and is no line of it.
    if (beat?.text) elements.push({ kind: 'synopsis', text: beat.text.replace(/\s+/g, ' ').trim() })
    elements.push(act(view, fill(stage.actions[0])))
    if (first) elements.push(...say(first.speaker, first.text, how(first.speaker)))
    if (second) elements.push(...say(second.speaker, second.text, how(second.speaker)))
    const deed = (what: 'want' | 'need' | 'flaw'): Line[] => {
      const heart = idea?.hearts[what]
      return idea && heart !== undefined ? [act(fill(deedsOf(what, heart, idea)))] : []
    }
    if (at === 0) elements.push(...deed('want'))
    elements.push(...nature(at % 2 === 0 ? p : o, 0))
    const known = idea && peopleDone(idea, at)
    elements.push(act(told(fill(stage.actions[1]), false), known ? fill(known) : ''))
    for (const [index, other] of others.entries()) {
      const aside = words.asides[(shapeAt + at + index) % words.asides.length]
      const own = nature(other, index + 1)
      elements.push(...(own.length > 0 ? own : say(other, told(fill(must(aside, 'aside')), true))))
    }
    if (third) elements.push(...say(third.speaker, third.text))
    if (fourth) elements.push(...say(fourth.speaker, fourth.text))
    if (at === Math.floor(count / 2) && at > 0) elements.push(...deed('flaw'))
    if (at === count - 1 && at > 0) elements.push(...deed('need'))
    if (story.complexity === 'intricate' || at % 4 === shapeAt) {
      const aside = words.asides[shapeAt % words.asides.length]
      if (aside && others.length === 0) elements.push(...say(at % 2 === 0 ? o : p, told(fill(aside), true)))
    }
    // The tone shows in the light of two scenes, each time another.
    const light = at % 2 === 1 ? lights.splice(shapeAt % lights.length || 0, 1)[0]?.[side] : undefined
    elements.push(act(told(`${fill(stage.actions[2])} ${light ?? ''}`.trim(), false)))
    const heading = makeHeading(`${side1}. ${name[side]} - ${time}`)
    return {
      heading,
      elements: joinSpeeches(idea ? unsaid(elements, spoken) : elements),
      ...(beat ? { beatId: beat.id } : {}),
    }
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
