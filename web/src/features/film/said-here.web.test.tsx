import { type Artifact, artifactSchema, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { speechesOf } from '@peace/core/screenplay'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { SaidHere } from './said-here.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const spokenBy = (subject: string, createdAt: number, provenance: Artifact['provenance']): Artifact =>
  artifactSchema.parse({
    ...{ key: createdAt.toString(16).padStart(64, 'a'), workspaceId: 'w', kind: 'line', subject, quality: 'draft' },
    ...{ take: 0, source: 'made', provenance, createdAt },
    files: [{ role: 'main', name: 'line.wav', path: 'p', sha256: 'b'.repeat(64), bytes: 1, contentType: 'audio/wav' }],
  })

it.each([
  [{ backend: 'embedded', model: 'kokoro-82m-thai-tones', note: 'voice-draft' }, 'Draft voice'],
  [{ backend: 'embedded', model: 'murmur', note: 'voice-cue' }, 'No voice here'],
  [{ backend: 'embedded', model: 'hibari-tts' }, 'Voice: hibari-tts, made here'],
  [{ backend: 'gemini', model: 'gemini-tts' }, 'Voice: gemini-tts'],
])('of what was spoken last by %o the shot says so', async (provenance, words) => {
  const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 3 }))
  const scene = must(here.film.scenes[0], 'a scene')
  const line = must(speechesOf(scene)[0], 'a line').id
  const shot = must(
    here.film.shots.find(({ elementIds }) => elementIds.includes(line)),
    'a shot that speaks',
  )
  const frame = {
    ...{
      shot,
      scene,
      ms: 2000,
      state: 'draft' as const,
      causes: [],
      pictureKey: undefined,
      clipKey: undefined,
      unmade: undefined,
    },
  }
  const artifacts = [
    spokenBy(line, 1, { backend: 'embedded', model: 'murmur', note: 'x' }),
    spokenBy(line, 2, provenance),
  ]
  await showRouted(() => here.around(<SaidHere frame={frame} artifacts={artifacts} />, here.film.film), 'en', 'film')
  expect((await screen.findByText(words, { exact: false })).getAttribute('data-voice')).toBe(line)
})
