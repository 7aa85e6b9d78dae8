import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { printFdx } from './fdx/print-fdx.ts'
import { readFdx } from './fdx/read-fdx.ts'
import { printFountain } from './print.ts'
import { readFountain } from './read.ts'
import { speechesOf } from './speech.ts'

const folder = join(import.meta.dirname, '../../../samples')
const samples = readdirSync(folder).filter((name) => name.endsWith('.fountain'))
let n = 0
const newId = () => `s${n++}`

test('there are samples', () => {
  expect(samples.length).toBeGreaterThan(1)
})

test.each(samples)('%s is printed back exactly, and keeps its scenes and speeches through Final Draft', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const { scenes, titlePage, problems } = readFountain(text, { newId })
  expect(printFountain(scenes, titlePage)).toBe(text)
  expect(problems).toEqual([])
  const back = readFdx(printFdx(scenes, titlePage), { newId })
  expect(back.scenes.filter(({ heading }) => heading).map(({ heading }) => heading?.text)).toEqual(
    scenes.filter(({ heading }) => heading).map(({ heading }) => heading?.text),
  )
  const said = (each: typeof scenes) =>
    each.flatMap((scene) => speechesOf(scene).map((speech) => [speech.name, speech.text]))
  expect(said(back.scenes)).toEqual(said(scenes))
})
