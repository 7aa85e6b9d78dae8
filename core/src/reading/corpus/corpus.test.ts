import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type LabelledScene, labelledSceneSchema, type Quote, scriptOf, spanOf } from './label.ts'

const filesOf = (part: string) => {
  const folder = join(import.meta.dirname, part)
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.map((name) => ({ name, part, text: readFileSync(join(folder, name), 'utf8') }))
}
const files = [...filesOf('open'), ...filesOf('kept')]
const scenes: LabelledScene[] = files.map(({ text }) => labelledSceneSchema.parse(JSON.parse(text)))

// Every quote and every person's key, wherever a label has them.
function* walk(value: unknown): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    yield [name, inner]
    yield* walk(inner)
  }
}
const quotesOf = (scene: LabelledScene) =>
  [...walk(scene)].flatMap(([name, value]) =>
    name === 'quote' ? [value as Quote] : name === 'quotes' ? (value as Quote[]) : [],
  )

test('a file is named by its scene', () => {
  expect(files.map(({ name }) => name)).toEqual(scenes.map(({ id }) => `${id}.json`))
  expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length)
})

test.each(scenes.map((scene) => [scene.id, scene] as const))('%s: every quote is in the script', (_, scene) => {
  const script = scriptOf(scene)
  for (const quote of quotesOf(scene)) {
    expect(spanOf(script, quote), `${quote.text} (${quote.nth ?? 1})`).toBeDefined()
    const again = spanOf(script, { text: quote.text, nth: 2 })
    expect(again === undefined || quote.nth !== undefined, `${quote.text}: which one?`).toBe(true)
  }
})

test.each(scenes.map((scene) => [scene.id, scene] as const))('%s: labels name people that are labelled', (_, scene) => {
  const keys = scene.people.map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  const { speeches, postures, deeds, things, feelings, absent } = scene
  const named = [
    ...speeches.flatMap(({ speaker, to }) => [speaker, ...to]),
    ...[...postures, ...deeds, ...feelings, ...absent].map(({ person }) => person),
    ...[...deeds, ...feelings].map((label) => label.toward),
    ...things.map(({ by }) => by),
    ...scene.people.flatMap(({ kin }) => kin.map(({ of }) => of)),
  ].filter((key) => key !== undefined)
  for (const key of named) expect(keys).toContain(key)
  for (const { name, alsoCalled, nameless } of scene.people)
    if (nameless === undefined) for (const word of [name, ...alsoCalled]) expect(scriptOf(scene)).toContain(word)
  expect(scene.speeches.map(({ index }) => index)).toEqual(scene.speeches.map((_speech, at) => at + 1))
})

test('no line stands in two scenes', () => {
  const scene = new Map<string, string>()
  for (const { id, script } of scenes)
    for (const line of script) {
      if (line.length < 20) continue
      expect(scene.get(line) ?? id, line).toBe(id)
      scene.set(line, id)
    }
})

test('two hundred scenes, half of them Thai, a third of each kept aside', () => {
  const count = (part: string, language: string) =>
    files.filter((file, at) => file.part === part && scenes[at]?.language === language).length
  expect([count('open', 'th'), count('open', 'en'), count('kept', 'th'), count('kept', 'en')]).toEqual([67, 67, 33, 33])
})

test.each(['open', 'kept'])('%s: every class of fact is there often enough to be measured', (part) => {
  const of = scenes.filter((_scene, at) => files[at]?.part === part)
  const sum = (many: (scene: LabelledScene) => number) => of.reduce((all, scene) => all + many(scene), 0)
  const people = (has: (person: LabelledScene['people'][number]) => unknown) =>
    sum((scene) => scene.people.filter(has).length)
  expect(sum((scene) => scene.speeches.length)).toBeGreaterThan(200)
  expect(sum((scene) => scene.people.length)).toBeGreaterThan(180)
  expect(sum((scene) => scene.places.length)).toBeGreaterThanOrEqual(of.length)
  expect(sum((scene) => scene.hours.length)).toBeGreaterThan(60)
  expect(people(({ age }) => age !== undefined)).toBeGreaterThan(40)
  expect(people(({ sex }) => sex !== undefined)).toBeGreaterThan(100)
  expect(sum((scene) => scene.postures.length)).toBeGreaterThan(90)
  expect(sum((scene) => scene.deeds.length)).toBeGreaterThan(300)
  expect(sum((scene) => scene.things.filter(({ state }) => state === 'held').length)).toBeGreaterThan(50)
  expect(sum((scene) => scene.feelings.length)).toBeGreaterThan(110)
  expect(sum((scene) => scene.absent.length)).toBeGreaterThan(120)
  expect(new Set(of.flatMap(({ style }) => style)).size).toBe(18)
})

test('the people of the scenes have many names', () => {
  const named = scenes.flatMap(({ people }) => people.filter(({ nameless }) => !nameless).map(({ name }) => name))
  expect(new Set(named).size).toBeGreaterThan(330)
})

test('nothing that ships reads the corpus', () => {
  const ships = new Set<string>()
  const follow = (file: string) => {
    if (ships.has(file)) return
    ships.add(file)
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']*)'/g))
      if (path !== undefined) follow(join(file, '..', path))
  }
  follow(join(import.meta.dirname, '../index.ts'))
  expect(ships.size).toBeGreaterThan(2)
  expect([...ships].filter((file) => file.includes('/reading/corpus/'))).toEqual([])
})
