import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { root } from '../stack/places.ts'

const features = join(root, 'web/src/features')

const featureOf = (file: string) => {
  const path = relative(features, file)
  return path.startsWith('..') ? undefined : path.split(sep)[0]
}

// A feature of the web app never imports another: what two need is in web/src/ui, data or session.
export function featureImports(): readonly string[] {
  return globSync('**/*.{ts,tsx}', { cwd: features }).flatMap((name) => {
    const file = join(features, name)
    const imports = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)
    return [...imports].flatMap(([, target = '']) => {
      const other = featureOf(join(dirname(file), target))
      return other === undefined || other === featureOf(file)
        ? []
        : [`web/src/features/${name} imports '${target}' of the feature '${other}'`]
    })
  })
}
