import type { Language } from '../../ids/index.ts'
import type { Character } from '../character.ts'
import type { Beat } from '../wizard.ts'
import type { Part } from './stages.ts'

export type Player = {
  id: string
  name: string
  cue: string
  want: string
  need: string
  flaw: string
  temperament: Character['mind']['temperament']
}
export type SceneCast = { p: Player; o: Player; others: Player[] }
type Person = Pick<Character, 'id' | 'name' | 'role' | 'want' | 'need' | 'flaw' | 'mind'>

const playerOf = ({ id, name, want, need, flaw, mind }: Person): Player => ({
  id,
  name,
  cue: /^[\p{Script=Latin}\p{N}\p{P}\s]+$/u.test(name) ? name.toUpperCase() : name,
  want,
  need,
  flaw,
  temperament: mind.temperament,
})

const standIn = (id: string, name: string): Player => ({
  id,
  name,
  cue: /[a-z]/i.test(name) ? name.toUpperCase() : name,
  want: '',
  need: '',
  flaw: '',
  temperament: undefined,
})

// Who plays in which scene: the one who leads, the one opposite, and others so that nobody is left out of the film.
export const castScenes = (
  characters: readonly Person[],
  parts: readonly Part[],
  language: Language,
  beats: readonly Beat[],
): SceneCast[] => {
  const leads = characters.filter(({ role }) => role === 'protagonist').map(playerOf)
  const rivals = characters.filter(({ role }) => role === 'antagonist').map(playerOf)
  const friends = characters.filter(({ role }) => role === 'supporting').map(playerOf)
  const lead = leads[0] ?? friends.shift() ?? rivals.shift() ?? standIn('lead', language === 'th' ? 'มะลิ' : 'Nora')
  const others = [...leads.filter(({ id }) => id !== lead.id), ...friends, ...rivals]
  if (others.length === 0) others.push(standIn('other', language === 'th' ? 'คนแปลกหน้า' : 'The Stranger'))
  const asked = beats.map(({ part, characterIds }) => ({ part, ids: new Set(characterIds) }))
  let turn = 0
  const scenes = parts.map((part): SceneCast => {
    const wanted = others.find(({ id }) => asked.some((beat) => beat.part === part && beat.ids.has(id)))
    const rival = part === 'climax' ? rivals[0] : undefined
    const o = rival ?? (turn % 2 === 0 ? wanted : undefined) ?? others[turn % others.length] ?? lead
    turn += 1
    return { p: lead, o, others: [] }
  })
  const seen = new Set(scenes.map(({ o }) => o.id))
  const missing = others.filter(({ id }) => !seen.has(id))
  for (const [at, player] of missing.entries()) scenes[at % scenes.length]?.others.push(player)
  return scenes
}
