import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alerts, metricNames, runbookOf } from '@peace/core/watch'
import { expect, test } from 'vitest'
import { root } from '../stack/places.ts'
import { queries } from './panels.ts'
import { opsFiles } from './print.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('what lies under ops is what the code makes: `npm run ops -- write`', () => {
  for (const [name, text] of Object.entries(opsFiles())) expect(read(`ops/${name}`), name).toBe(text)
})

test('the board shows all that is measured, and asks for nothing that is not', () => {
  const asked = new Set(queries.flatMap((query) => query.match(/peace_[a-z_0-9]+/g) ?? []))
  expect([...asked].sort()).toEqual([...metricNames].sort())
})

test('each alert has a page that says what it means, how to look and what to do', () => {
  for (const { id, metric } of alerts) {
    const page = runbookOf(id)
    expect(existsSync(join(root, page)), page).toBe(true)
    for (const part of ['## What it means', '## Look', '## Do', metric]) expect(read(page), page).toContain(part)
  }
})

test('a runbook names only commands that there are', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const { id } of alerts)
    for (const [, name = ''] of read(runbookOf(id)).matchAll(/npm run ([a-z]+)/g))
      expect(Object.keys(scripts), id).toContain(name)
})
