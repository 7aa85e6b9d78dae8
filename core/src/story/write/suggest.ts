import { must } from '../../errors/index.ts'
import type { Language } from '../../ids/index.ts'
import { trimEndOf } from '../../letters/index.ts'
import type { Character } from '../character.ts'
import type { Beat, Story } from '../wizard.ts'
import { genreWords } from './genre-words.ts'

// A logline and a synopsis as far as the answers go. Offered, never put in by itself.
type Ask = {
  language: Language
  story: Story
  characters: readonly Pick<Character, 'name' | 'role' | 'want' | 'need' | 'flaw'>[]
}

const ended = (text: string): string => trimEndOf(text.replace(/\s+/g, ' ').trim(), '.。')
const first = (characters: Ask['characters'], role: Character['role']) => characters.find((each) => each.role === role)

export const suggestLogline = ({ language, story, characters }: Ask): string => {
  const lead = first(characters, 'protagonist') ?? characters[0]
  if (!lead) return ''
  const rival = first(characters, 'antagonist')
  const words = genreWords[story.genres[0] ?? 'drama']
  const [wish, threat] = [must(words.wish[0], 'wish'), must(words.threat[0], 'threat')]
  const want = ended(lead.want)
  const need = ended(lead.need)
  if (language === 'th') {
    const goal = want ? `ต้องการ${want.replace(/^(?:อยาก|ต้องการ)/, '')}` : `ออกตามหา${wish[0]}`
    const against = rival ? `แต่${rival.name}ยืนขวางอยู่` : `แต่ต้องเผชิญ${threat[0]}`
    return `${lead.name}${goal} ${against}${need ? ` จนได้รู้ว่าสิ่งที่ขาดจริง ๆ คือ${need}` : ''}`
  }
  const goal = want ? `wants ${want.replace(/^(?:to want|wants?|I want) /i, '')}` : `sets out for ${wish[1]}`
  const against = rival ? `but ${rival.name} stands in the way` : `but must face ${threat[1]}`
  return `${lead.name} ${goal}, ${against}${need ? `, and learns what was missing all along: ${need}` : ''}.`
}

const told = (beats: readonly Beat[], part: Beat['part'], language: Language): string => {
  const texts = beats.filter((beat) => beat.part === part).flatMap((beat) => ended(beat.text) || ended(beat.name) || [])
  return texts.join(language === 'th' ? ' จากนั้น' : '. ') + (texts.length > 0 && language === 'en' ? '.' : '')
}

export const suggestSynopsis = (ask: Ask): string => {
  const { story, language } = ask
  const parts = (['beginning', 'conflict', 'climax', 'resolution'] as const).map((part) =>
    told(story.beats, part, language),
  )
  const body = parts.filter((part) => part !== '')
  return body.length === 0
    ? ''
    : [ended(story.idea), ...body]
        .filter((part) => part !== '')
        .join('\n\n')
        .slice(0, 8000)
}
