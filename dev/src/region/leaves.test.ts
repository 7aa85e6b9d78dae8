import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { homeRegions } from '@peace/core/access'
import { functionsRegion } from '@peace/core/api'
import { placesOfData } from '@peace/core/registers'
import { backends, vendorNames } from '@peace/core/routing'
import { expect, test } from 'vitest'
import { root } from '../stack/places.ts'
import { leaving, reachesOut } from './leaves.ts'

const sources = ['core', 'engine', 'film', 'functions'].flatMap((room) =>
  readdirSync(join(root, room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ts$/.test(path) && !/\.test\.ts$/.test(path))
    .map((path) => `${room}/src/${path}`),
)
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('what leaves goes only to those who are named: no other file speaks with anybody outside', () => {
  expect(sources.filter((path) => reachesOut(read(path))).sort()).toEqual(Object.keys(leaving).sort())
})

test('all that is kept is kept in the home region', () => {
  expect(placesOfData.filter(({ region }) => region !== 'home')).toEqual([])
  const { firestore, functions } = JSON.parse(read('firebase.json')) as {
    firestore: { location: string }
    functions: unknown
  }
  expect(functions).toBeDefined()
  expect(homeRegions).toContain(firestore.location)
  expect(functionsRegion).toBe(firestore.location)
})

test('whoever is sent prompts, pictures or people is sent them only where an operator has set it up', () => {
  const params = read('functions/src/params.ts')
  for (const [path, { when, to }] of Object.entries(leaving)) {
    if (to === 'google' || path.endsWith('egress.ts')) continue
    for (const name of (when ?? '').split(', ')) expect(params, `${path}: ${name}`).toContain(`'${name}'`)
  }
})

test('every vendor whom films are sent to can be refused by name, and every backend outside is one of theirs', () => {
  const named = Object.values(leaving).flatMap(({ allowed }) => (Array.isArray(allowed) ? allowed : []))
  expect([...new Set(named)].sort()).toEqual([...vendorNames].sort())
  const outside = backends.flatMap(({ id, card, rate }) => (rate === 'free' ? [] : [{ id, vendor: card.vendor }]))
  expect(outside.filter(({ vendor }) => !named.some((each) => each === vendor))).toEqual([])
})

test('a new way out is seen', () => {
  expect(reachesOut("await fetch('https://elsewhere.example')")).toBe(true)
  expect(reachesOut("// fetch('x') is not called here\nconst fetched = 1")).toBe(false)
})
