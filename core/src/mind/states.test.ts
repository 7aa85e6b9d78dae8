import { expect, test } from 'vitest'
import { readFountain } from '../screenplay/index.ts'
import { findCharacters } from '../shots/index.ts'
import { type Character, characterSchema } from '../story/character.ts'
import { cetasikasOf } from './association.ts'
import { CITTAS } from './cittas.ts'
import { profileOf } from './profile.ts'
import { mindWarnings, moralReading } from './reading.ts'
import { mindStates } from './states.ts'

let n = 0
const newId = () => `i${n++}`
const script = `INT. A - DAY

Bob slams the door. He shouts.

BOB
How dare you! Liar!

INT. B - NIGHT

Bob sits.

BOB
Well.

EXT. C - DAWN

Bob weeps. He hugs ANN.

BOB
I am sorry. Forgive me.

ANN
Thank you.
`
const read = () => {
  const { scenes } = readFountain(script, { newId })
  const cast = findCharacters(scenes, { newId })
  return { scenes, cast, bob: cast.find(({ name }) => name === 'Bob') as Character }
}

test('a mind follows from the one before it, and says why', () => {
  const { scenes, cast, bob } = read()
  const states = mindStates(scenes, cast)
  const own = scenes.map(({ id }) => states.get(id)?.get(bob.id))
  expect(own.map((state) => state?.mood)).toEqual(['anger', 'anger', 'tender'])
  expect(own[0]?.citta.id).toBe('dosa-unprompted')
  expect(own[1]?.citta.id).toBe('dosa-prompted')
  expect(own[1]?.reason.en).toContain('has not passed')
  expect(own[2]?.reason.en).toMatch(/anger from the scene before turns to tenderness/)
  expect(moralReading(states, cast, scenes)[0]?.en).toContain('turns wholesome')
})

test('every factor named for a state can arise with its mind', () => {
  const { scenes, cast } = read()
  for (const here of mindStates(scenes, cast).values()) {
    for (const { citta, factors } of here.values()) {
      const { always, sometimes } = cetasikasOf(citta.id)
      for (const factor of factors) expect([...always, ...sometimes]).toContain(factor)
    }
  }
})

test('an arahant does not rage, and a script that says so is warned of it', () => {
  const { scenes, cast, bob } = read()
  const saint = characterSchema.parse({ ...bob, mind: { stage: 'arahant' } })
  const others = cast.map((each) => (each.id === bob.id ? saint : each))
  for (const here of mindStates(scenes, others).values()) {
    const state = here.get(bob.id)
    if (state) expect(['kiriya', 'vipaka']).toContain(state.citta.jati)
  }
  const set = scenes.map((scene, at) => (at === 0 ? { ...scene, minds: { [bob.id]: 'dosa-unprompted' } } : scene))
  expect(mindWarnings(mindStates(set, others), others, set).map(({ code }) => code)).toEqual(['beyond-stage'])
})

test('a perfection that should have grown is missed where the end is angry', () => {
  const { scenes, cast, bob } = read()
  const patient = characterSchema.parse({ ...bob, mind: { parami: { khanti: { from: 20, to: 80 } } } })
  const angryEnd = scenes.slice(0, 2)
  const others = cast.map((each) => (each.id === bob.id ? patient : each))
  expect(mindWarnings(mindStates(angryEnd, others), others, angryEnd).map(({ code }) => code)).toEqual(['against-arc'])
})

test('a profile names the leading root and the plane it leans to', () => {
  const { bob } = read()
  const greedy = characterSchema.parse({ ...bob, mind: { roots: { lobha: 95 }, temperament: 'raga' } })
  expect(profileOf(greedy)).toMatchObject({ leading: 'lobha', plane: 'peta' })
  expect(profileOf(greedy).summary.th).toContain('โลภะ')
})

test('every mind has its names and one plain line in both languages', () => {
  for (const { pali, th, en, plain } of CITTAS) {
    expect(pali).toMatch(/^[a-zāīūṅñṭḍṇḷṃ ]+$/)
    expect(th).toMatch(/^[\u0E00-\u0E7F ]+$/)
    expect(en.length * plain.en.length).toBeGreaterThan(0)
    expect(plain.th).toMatch(/[\u0E00-\u0E7F]/)
  }
})
