import { may, permissions, profileFields, roles, userSchema } from '@peace/core/access'
import { cutRecordSchema, editSchema } from '@peace/core/cutting'
import { idSchema } from '@peace/core/ids'
import { presenceSchema } from '@peace/core/presence'
import { storedReadingSchema } from '@peace/core/reading'
import { originalSchema, sceneSchema } from '@peace/core/screenplay'
import { shotSchema } from '@peace/core/shots'
import { storedStagingSchema } from '@peace/core/stage'
import { characterSchema, commentSchema, filmSchema, locationSchema } from '@peace/core/story'
import type { z } from 'zod'
import { freeFunctions, shapeFunctions } from './shapes.ts'

const pick = Object.fromEntries(profileFields.map((field) => [field, true])) as Record<
  (typeof profileFields)[number],
  true
>

// Every shape a browser may write.
export const shapes = {
  isProfile: userSchema.pick(pick),
  isFilm: filmSchema,
  isScene: sceneSchema,
  isCharacter: characterSchema,
  isLocation: locationSchema,
  isShot: shotSchema,
  isOriginal: originalSchema,
  isReading: storedReadingSchema,
  isCut: cutRecordSchema,
  isEdit: editSchema,
  isStaging: storedStagingSchema,
  isPresence: presenceSchema,
  isComment: commentSchema,
} as const satisfies Record<string, z.ZodType>

export const permissionFunction = (permission: string): string =>
  `may${permission
    .split('.')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}`

// The permissions the rules ask about; the others are asked by callables alone.
const asked = ['film.see', 'film.edit', 'film.comment', 'film.delete', 'members.manage', 'wallet.see']

const permissionFunctions = permissions
  .filter((permission) => asked.includes(permission))
  .map((permission) => {
    const allowed = roles.filter((role) => may(role, permission)).map((role) => `'${role}'`)
    return `    function ${permissionFunction(permission)}(role) {\n      return role in [${allowed.join(', ')}];\n    }`
  })

export const begin = '    // Written from core/src by `node dev/src/rules/write.ts`; change it there.'
export const end = '    // End of what is written from core/src.'

export const generated = (): string =>
  [
    begin,
    ...permissionFunctions,
    freeFunctions(idSchema),
    ...Object.entries(shapes).map(([name, schema]) => shapeFunctions(name, schema, name !== 'isProfile')),
    end,
  ].join('\n')

export const withGenerated = (rules: string): string => {
  const from = rules.indexOf(begin)
  const to = rules.indexOf(end)
  if (from < 0 || to < from) throw new Error('firestore.rules has lost the lines that mark its generated part')
  return rules.slice(0, from) + generated() + rules.slice(to + end.length)
}
