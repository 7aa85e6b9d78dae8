import { beforeAll, expect, test, vi } from 'vitest'
import { partOfService } from '../deploy/stage.ts'
import { declaredBy } from './declared.ts'
import { Reach } from './reach.ts'

const reach = new Reach()
let drawing: Set<string>
beforeAll(async () => {
  vi.stubEnv('GCLOUD_PROJECT', 'demo-parts')
  const found = (await declaredBy(reach)).filter((each) =>
    [...reach.waysFrom(each)].some(([id]) => id === 'functions/src/ffmpeg.ts#ffmpegPath'),
  )
  drawing = new Set(found.map(({ service }) => service))
}, 60_000)

test('whoever needs ffmpeg goes up in the part that has it, and nobody else', () => {
  expect([...drawing].sort()).toEqual(['engine', 'records'])
  expect([...drawing].map(partOfService)).toEqual(['drawing', 'drawing'])
  expect(['site', 'studio', 'writer', 'money', 'operators', 'post'].map(partOfService)).toEqual(Array(6).fill('asking'))
})
