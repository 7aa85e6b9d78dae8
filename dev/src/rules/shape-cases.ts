import { expect, test } from 'vitest'
import type { FirestoreClient, Value } from './firestore-client.ts'
import { shapes } from './generated.ts'
import { badsOf, goodsOf, sampleOf, withBad, withGood } from './shape-samples.ts'
import { jsonSchemaOf } from './shapes.ts'
import { fid, user, wid } from './world.ts'

type Place = {
  path: (id: string) => string
  fixed: (id: string) => Value
  never: string[]
  update?: boolean
  standing?: boolean
}

const inFilm = (name: string): Place => ({
  path: (id) => `workspaces/${wid}/films/${fid}/${name}/${id}`,
  fixed: (id) => ({ id, updatedBy: 'owner' }),
  never: [],
})

// Where each shape is written, and what the rules want there beside the shape.
const places: Record<keyof typeof shapes, Place> = {
  isProfile: { path: () => 'users/owner', fixed: () => ({ currentWorkspaceId: wid }), never: [], update: true },
  isFilm: {
    path: (id) => `workspaces/${wid}/films/${id}`,
    fixed: (id) => ({ id, workspaceId: wid, createdBy: 'owner', updatedBy: 'owner' }),
    never: ['deletedAt'],
    standing: true,
  },
  isScene: inFilm('scenes'),
  isCharacter: inFilm('characters'),
  isLocation: inFilm('locations'),
  isShot: inFilm('shots'),
  isOriginal: inFilm('originals'),
  isReading: inFilm('readings'),
  isCut: inFilm('cuts'),
  isEdit: inFilm('edits'),
  isStaging: inFilm('stagings'),
  isPresence: {
    path: () => `workspaces/${wid}/films/${fid}/presences/owner`,
    fixed: () => ({ id: 'owner' }),
    never: [],
  },
  isComment: {
    path: (id) => `workspaces/${wid}/films/${fid}/comments/${id}`,
    fixed: (id) => ({ id, authorId: 'owner' }),
    never: ['editedAt', 'resolvedAt'],
  },
}

let made = 0

export const shapeCases = (client: () => FirestoreClient) => {
  for (const [name, schema] of Object.entries(shapes)) {
    const node = jsonSchemaOf(schema)
    const place = places[name as keyof typeof shapes]
    const write = async (value: Value, change = (whole: Value) => whole, is: 'sound' | 'spoilt' = 'sound') => {
      made += 1
      const id = `shape-${made}`
      const sound = { ...value, ...place.fixed(id) }
      for (const key of place.never) delete sound[key]
      const data = { ...(place.update ? user('owner') : {}), ...change(sound) }
      // What a browser does not make, it changes.
      if (place.standing) await client().write('server', { set: place.path(id), data: is === 'sound' ? data : sound })
      return client().write({ uid: 'owner' }, { set: place.path(id), data })
    }
    const least = sampleOf(node, false) as Value
    const most = sampleOf(node, true) as Value

    test(`${name} takes the least and the most there may be`, async () => {
      expect([await write(least), await write(most)]).toEqual([true, true])
    })

    test(`${name} takes a document without what it need not have`, async () => {
      const refused: string[] = []
      for (const good of goodsOf(node))
        if (!(await write(most, (whole) => withGood(whole, good) as Value))) refused.push(good.at.join('.'))
      expect(refused).toEqual([])
    })

    test(`${name} refuses each field that is not as it should be`, async () => {
      const bads = badsOf(node).filter(({ at }) => at.length > 0 && !place.never.includes(at[0] ?? ''))
      const taken: string[] = []
      for (const bad of bads)
        if (await write(most, (whole) => withBad(whole, bad) as Value, 'spoilt'))
          taken.push(`${bad.at.join('.')}: ${bad.why}`)
      expect(taken).toEqual([])
    })

    test(`${name} refuses a document that lacks what it must have`, async () => {
      const taken: string[] = []
      for (const key of place.update ? [] : (node.required ?? []))
        if (await write(most, ({ [key]: _, ...rest }) => rest, 'spoilt')) taken.push(key)
      expect(taken).toEqual([])
    })
  }
}
