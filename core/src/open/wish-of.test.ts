import { describe, expect, it } from 'vitest'
import { api } from '../api/index.ts'
import { must } from '../errors/index.ts'
import { examples } from './examples.ts'
import { type Route, type RouteName, routes } from './routes.ts'
import { type Said, wishOf } from './wish-of.ts'

const routeNamed = (name: RouteName): Route =>
  must(
    routes.find((each) => each.name === name),
    name,
  )
const plan = `plan_${'a'.repeat(64)}`
const said = (more: Partial<Said> = {}): Said => ({
  ...{ workspaceId: 'w', keyId: 'k', fields: {}, body: undefined, query: {}, idempotencyKey: undefined },
  newId: () => 'new-id',
  ...more,
})

describe('what a program says', () => {
  it('is an input of the call behind it: every example is', () => {
    for (const [name, body] of Object.entries(examples)) {
      const route = routeNamed(name as RouteName)
      const fields = { filmId: 'f', jobId: 'j' }
      const wish = wishOf(
        route,
        said({
          body,
          fields: route.path.includes('{filmId}')
            ? { filmId: 'f' }
            : route.path.includes('{jobId}')
              ? { jobId: fields.jobId }
              : {},
        }),
      )
      expect(api[route.call].input.safeParse(wish).error, name).toBeUndefined()
    }
  })

  it('has the workspace of the key, whatever it names', () => {
    const read = routeNamed('readFilm')
    expect(wishOf(read, said({ fields: { filmId: 'f' } }))).toEqual({ filmId: 'f', workspaceId: 'w' })
    for (const query of [{ workspaceId: 'other' }, { filmId: 'other' }, { nonsense: '1' }])
      expect(() => wishOf(read, said({ fields: { filmId: 'f' }, query: query as never }))).toThrow('invalid-input')
    for (const body of [{ shownMillis: 5, plan }, { jobId: 'j', plan }, { plan: 'other' }, {}, [], 'text'])
      expect(() => wishOf(routeNamed('build'), said({ fields: { filmId: 'f' }, body }))).toThrow('invalid-input')
  })

  it('is read of an address as the field has it', () => {
    const wish = wishOf(routeNamed('download'), said({ fields: { unitKey: 'a' }, query: { attachment: 'true' } }))
    expect(wish.attachment).toBe(true)
    expect(wishOf(routeNamed('listFilms'), said({ query: { limit: '7', after: '12' } }))).toMatchObject({
      limit: 7,
      after: '12',
    })
  })

  it('twice is one: by the plan, or by the Idempotency-Key of the same program', () => {
    const build = (keyId: string) =>
      wishOf(routeNamed('build'), said({ keyId, fields: { filmId: 'f' }, body: { plan } })).jobId
    expect(build('k')).toBe(build('k2'))
    const retry = (jobId: string) =>
      wishOf(routeNamed('retryBuild'), said({ fields: { jobId }, body: { plan } })).newJobId
    expect(retry('j1')).toBe(retry('j1'))
    expect(retry('j1')).not.toBe(retry('j2'))
    const film = (keyId: string, idempotencyKey?: string, body: object = { language: 'th' }) =>
      wishOf(routeNamed('createFilm'), said({ keyId, body, idempotencyKey })).filmId
    expect(film('k', 'one')).toBe(film('k', 'one'))
    expect(new Set([film('k', 'one'), film('k', 'two'), film('k2', 'one'), film('k')]).size).toBe(4)
    // Whoever says something else under the same key is not told that it is done.
    expect(film('k', 'one', { language: 'th', script: 'INT. A - DAY' })).not.toBe(film('k', 'one'))
  })
})
