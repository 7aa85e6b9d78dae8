import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../stack/places.ts'
import { generateSdk } from './generate.ts'
import { typeOf } from './types-of.ts'

// Its types follow the shapes of the calls whenever it is packed, and with `npm run docs`.
it('the SDK reaches every call that is published', () => {
  const routesOf = (text: string) => text.slice(text.indexOf('export const routes'))
  expect(routesOf(readFileSync(join(root, 'sdk/src/calls.ts'), 'utf8'))).toBe(routesOf(generateSdk()))
})

it('the SDK needs nothing', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'sdk/package.json'), 'utf8')) as { dependencies?: object }
  expect(dependencies).toBeUndefined()
})

it.each([
  [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
  [
    { type: 'object', properties: { 'a b': { type: 'integer' }, c: { enum: ['x', 'y'] } }, required: ['c'] },
    '{ "a b"?: number; c: "x" | "y" }',
  ],
  [{ type: 'object', additionalProperties: { type: 'boolean' } }, 'Record<string, boolean>'],
  [{ type: ['string', 'number'] }, 'string | number'],
  [{}, 'unknown'],
])('a schema is told as a type', (schema, type) => expect(typeOf(schema)).toBe(type))
