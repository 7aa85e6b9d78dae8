import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

// Rolldown puts a lazily used part of a barrel beside the barrel's first user, so one page's date
// table would load with the sign-in form. Importing each part from its own file keeps pages apart.
const barrels = ['@mantine/core', '@mantine/hooks', '@tabler/icons-react']

const importLine = /(?:import|export)\s*\{([^}]*)\}\s*from\s*["'](\.[^"']+)["']/g
const ourImport = (name: string) => new RegExp(`import\\s*\\{([^}]*)\\}\\s*from\\s*["']${name}["'];?`, 'g')

type Part = { file: string; exported: string }

const readBarrel = (file: string): Map<string, Part> => {
  const parts = new Map<string, Part>()
  for (const [, names = '', path = ''] of readFileSync(file, 'utf8').matchAll(importLine)) {
    for (const entry of names.split(',')) {
      const [exported = '', local = exported] = entry.trim().split(/\s+as\s+/)
      if (local) parts.set(local, { file: resolve(dirname(file), path), exported })
    }
  }
  return parts
}

const rewrite = (names: string, parts: Map<string, Part>, barrel: string): string =>
  names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name && !name.startsWith('type '))
    .map((name) => {
      const [imported = '', local = imported] = name.split(/\s+as\s+/)
      const part = parts.get(imported)
      return part
        ? `import { ${part.exported} as ${local} } from ${JSON.stringify(part.file)};`
        : `import { ${name} } from ${JSON.stringify(barrel)};`
    })
    .join('')

export const debarrel = (): Plugin => {
  const known = new Map(barrels.map((name) => [name, readBarrel(fileURLToPath(import.meta.resolve(name)))]))
  return {
    name: 'debarrel',
    enforce: 'post',
    transform(code, id) {
      if (!/\.(tsx?|mjs|jsx)(\?|$)/.test(id)) return null
      let changed = code
      for (const [barrel, parts] of known) {
        if (!changed.includes(barrel)) continue
        changed = changed.replace(ourImport(barrel), (_, names: string) => rewrite(names, parts, barrel))
      }
      return changed === code ? null : { code: changed, map: null }
    },
  }
}
