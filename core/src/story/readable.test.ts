import { expect, it } from 'vitest'
import { filmSchema } from './film.ts'
import { storedFilmSchema } from './readable.ts'

const stamp = { createdAt: 1, createdBy: 'me', updatedAt: 1, updatedBy: 'me' }
const film = { id: 'f', workspaceId: 'w', title: 'One', language: 'en', seed: 7, ...stamp }
const beat = { id: 'b', part: 'climax', name: 'The storm', text: '', characterIds: [] }

it('reads a sound film as the film it is', () => {
  expect(storedFilmSchema.parse(film)).toEqual(filmSchema.parse(film))
  const whole = { ...film, story: { beats: [beat] }, titlePage: [{ key: 'Title', value: 'One' }] }
  expect(storedFilmSchema.parse(whole)).toEqual(filmSchema.parse(whole))
})

it('leaves out an entry that is none, and a beat that is none, and keeps the film', () => {
  for (const junk of [null, 7, {}, [beat], { ...beat, id: 'constructor' }]) {
    const { story, titlePage } = storedFilmSchema.parse({ ...film, story: { beats: [junk, beat] }, titlePage: [junk] })
    expect([story.beats, titlePage]).toEqual([[beat], []])
  }
})
