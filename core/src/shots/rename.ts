import type { Scene } from '../screenplay/scene.ts'
import { speechesOf } from '../screenplay/speech.ts'
import { type Character, mostAliases } from '../story/character.ts'
import { foldName } from './people.ts'

// A person by another name is the same person: what the script still calls them stays a name of theirs, else whoever
// speaks under it is somebody new.
export const renamed = (
  { name: was, aliases }: Pick<Character, 'name' | 'aliases'>,
  name: string,
  scenes: readonly Scene[],
): Pick<Character, 'name' | 'aliases'> => {
  const others = aliases.filter((alias) => foldName(alias) !== foldName(name))
  const called = scenes.some((scene) => speechesOf(scene).some((speech) => foldName(speech.name) === foldName(was)))
  const keeps = called && ![name, ...others].some((each) => foldName(each) === foldName(was))
  return { name, aliases: keeps ? [was, ...others].slice(0, mostAliases) : others }
}
