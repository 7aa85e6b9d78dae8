import { artifactSchema, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultPlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { keepInMemory } from '../../data/in-memory.ts'
import { useFrames } from '../../session/film-frames.ts'
import { FilmInMemory } from '../../session/film-in-memory.tsx'
import { showRouted } from '../../ui/render-routed.tsx'
import { Downloads } from './downloads.tsx'

afterEach(() => {
  cleanup()
  keepInMemory(undefined)
})

const made = (kind: 'cut' | 'captions' | 'mix', roles: readonly (readonly [role: string, name: string])[]) => {
  const key = { cut: 'a', captions: 'b', mix: 'c' }[kind].repeat(64)
  const files = roles.map(([role, name]) => ({
    ...{ role, name, path: name, sha256: key, bytes: 1, contentType: 'text/plain' },
  }))
  return artifactSchema.parse({
    ...{ key, workspaceId: 'w', filmId: 'f', kind, subject: 'film', quality: 'draft', take: 0, source: 'made' },
    ...{ files, provenance: { backend: 'embedded', model: 'draft' }, createdAt: 1 },
  })
}
const cut = made('cut', [['main', 'film.mp4']])
const captions = made('captions', [
  ['srt', 'captions.srt'],
  ['vtt', 'captions.vtt'],
])
const mix = made('mix', [
  ['main', 'mix.m4a'],
  ['stem', 'voice.flac'],
])

const All = () => {
  const found = useFrames()
  return found ? <Downloads cut={cut} captions={captions} poster={undefined} artifacts={[mix]} found={found} /> : null
}

it.each([
  ['en', /^As it was; since then/],
  ['th', /^ฉบับก่อนแก้/],
] as const)(
  'every file that holds a line as it was says so in %s, not the first of its kind alone',
  async (language, words) => {
    const here = new FilmInMemory(sampleFilm({ scenes: 1, shotsPerScene: 2, filmId: 'f' }))
    here.make(here.film, defaultPlanTable.plans.free.entitlements, 'draft')
    await showRouted(() => here.around(<All />), language, 'film', 'freshness', 'errors')
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(5))
    expect(screen.queryAllByText(words)).toHaveLength(0)
    const scene = must(here.film.scenes[0], 'scene')
    const elements = scene.elements.map((each) => (each.id === 'l0-1' ? { ...each, text: 'I sang it, then.' } : each))
    act(() => here.put(paths.scenes(here.workspace.id, 'f'), { ...scene, elements }))
    await waitFor(() => expect(screen.getAllByText(words)).toHaveLength(5))
  },
)
