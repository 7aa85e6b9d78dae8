import { expect, test } from 'vitest'
import { alsoSaid, findPlaces, type Place } from './places.ts'

const place = (label: string, kind = 'Action', also = ''): Place => ({ id: label, label, kind, also, go: () => {} })
const labels = (places: readonly Place[], wanted: string) => findPlaces(places, wanted).map(({ label }) => label)

test('what is typed is found in either language', () => {
  const places = [place('Invite someone', 'Action', alsoSaid.invite), place('Sign out', 'Action', alsoSaid.signOut)]
  expect(labels(places, 'เชิญ')).toEqual(['Invite someone'])
  expect(labels(places, 'log out')).toEqual(['Sign out'])
})

test('a name that begins so comes before one that holds it, and that before what is only called so', () => {
  const places = [place('Help', 'Action', 'cat'), place('Black cat', 'Scene'), place('Cat', 'Person')]
  expect(labels(places, 'cat')).toEqual(['Cat', 'Black cat', 'Help'])
})

test('every word must be there, in any order, and nothing typed finds all in their order', () => {
  const places = [place('INT. KITCHEN - DAY', 'Scene'), place('INT. KITCHEN - NIGHT', 'Scene')]
  expect(labels(places, 'night kitchen')).toEqual(['INT. KITCHEN - NIGHT'])
  expect(labels(places, '')).toEqual(['INT. KITCHEN - DAY', 'INT. KITCHEN - NIGHT'])
})

test('lines of the script are found by their words, after all else, and not before something is typed', () => {
  const line = { ...place('I never learnt to swim.', 'Line'), asked: true }
  const places = [line, place('EXT. SWIMMING POOL - DAY', 'Scene')]
  expect(labels(places, '')).toEqual(['EXT. SWIMMING POOL - DAY'])
  expect(labels(places, 'swim')).toEqual(['EXT. SWIMMING POOL - DAY', 'I never learnt to swim.'])
  expect(labels(places, 'learnt never')).toEqual(['I never learnt to swim.'])
})

test('a thousand scenes are looked through', () => {
  const places = Array.from({ length: 1000 }, (_, at) => place(`INT. ROOM ${at} - DAY`, 'Scene'))
  expect(labels(places, 'room 999')).toEqual(['INT. ROOM 999 - DAY'])
})
