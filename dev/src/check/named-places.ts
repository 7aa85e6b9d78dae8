import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../stack/places.ts'

const rooms = /^(core|engine|film|functions|web|agent|runpod-worker|dev|e2e|bench|samples|docs|scripts|\.github)\//
// A place to be filled in, or many at once, is not a place.
const open = /[<>*…{}$ ]/

// Records of decisions tell what was so when they were made.
const documents = () => globSync(['*.md', 'docs/*.md'], { cwd: root }).filter((file) => file !== 'docs/api.md')

const namedIn = (file: string): readonly string[] => {
  const text = readFileSync(join(root, file), 'utf8')
  const inCode = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, name]) =>
    name && rooms.test(name) && !open.test(name) ? [name] : [],
  )
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(([, to]) =>
    to ? [join(dirname(file), to)] : [],
  )
  return [...new Set([...inCode, ...links])]
}

// What a page for developers names is there.
export const namedPlaces = (): readonly string[] =>
  documents().flatMap((file) =>
    namedIn(file)
      .filter((name) => !existsSync(join(root, name)) && !existsSync(join(root, `${name}.ts`)))
      .map((name) => `${file} names ${name}, which is not there`),
  )
