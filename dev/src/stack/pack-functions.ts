import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, type BuildResult, build, context, type OutputFile } from 'esbuild'
import { z } from 'zod'
import { root } from './places.ts'

const packageFile = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()).optional(),
})

const readPackage = () => packageFile.parse(JSON.parse(readFileSync(join(root, 'functions/package.json'), 'utf8')))

const ownSource = join(root, 'functions')

// Some of the functions, as a package of their own that does without what only the others need.
export type Part = { readonly exports: readonly string[]; readonly without: readonly string[] }

const nothing = join(import.meta.dirname, 'left-out.ts')

// Our own workspaces go into the bundle; what is in `dependencies` is installed by the host.
function bundleOptions(folder: string, source: string, part?: Part): BuildOptions {
  const left = part?.without ?? []
  const installed = Object.keys(readPackage().dependencies).filter((name) => !left.includes(name))
  const external = installed.flatMap((name) => [name, `${name}/*`])
  return {
    alias: Object.fromEntries(left.map((name) => [name, nothing])),
    entryPoints: {
      index: part ? join(folder, 'entry.ts') : join(source, 'src/index.ts'),
      // Drawing goes on in processes of its own.
      'film-worker': join(root, 'film/src/pool/worker.ts'),
      // So does the reading of a long script.
      'script-reader': join(source, 'src/films/script-reader.ts'),
    },
    outdir: join(folder, 'lib'),
    bundle: true,
    // What is imported when first needed stays a file of its own, and so do the SDKs it wants.
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
    legalComments: 'none',
    external,
    loader: { '.ttf': 'file', '.json': 'json' },
    // Bundled CommonJS asks for these two, which ES modules do not have.
    banner: {
      js: "import { createRequire as peaceRequire } from 'node:module'; import { fileURLToPath as peaceFile } from 'node:url'; import { dirname as peaceFolder } from 'node:path'; const require = peaceRequire(import.meta.url); const __filename = peaceFile(import.meta.url); const __dirname = peaceFolder(__filename);",
    },
  }
}

// What `firebase deploy` uploads: package.json with what has to be installed, and lib/.
export async function packFunctions(folder: string, source = ownSource, part?: Part): Promise<void> {
  mkdirSync(join(folder, 'lib'), { recursive: true })
  const entry = join(folder, 'entry.ts')
  if (part) writeFileSync(entry, `export { ${part.exports.join(', ')} } from '${join(source, 'src/index.ts')}'\n`)
  await build(bundleOptions(folder, source, part))
  rmSync(entry, { force: true })
  writePackage(folder, part?.without ?? [])
}

function writePackage(folder: string, without: readonly string[]): void {
  const { devDependencies: _unneeded, dependencies: all, ...rest } = readPackage()
  const dependencies = Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)))
  const deployed = { ...rest, dependencies }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(deployed, undefined, 2)}\n`)
}

const writeIfNew = ({ path, contents }: OutputFile) => {
  if (!existsSync(path) || Buffer.compare(readFileSync(path), contents) !== 0) writeFileSync(path, contents)
}

// Packs again at each change of the sources, for `npm start`; the Functions emulator loads the new bundle by itself, so
// a file is written only when it is another.
export async function watchFunctions(
  folder: string,
  onPacked: (errors: number) => void,
  source = ownSource,
): Promise<() => Promise<void>> {
  const finish = ({ errors, outputFiles = [] }: BuildResult) => {
    if (errors.length === 0) for (const file of outputFiles) writeIfNew(file)
    onPacked(errors.length)
  }
  const watching = await context({
    ...bundleOptions(folder, source),
    write: false,
    plugins: [{ name: 'finish', setup: (setUp) => setUp.onEnd(finish) }],
  })
  await watching.watch()
  return () => watching.dispose()
}

// Locally the packages of the clone serve: linked, not installed again.
export function linkPackages(folder: string): void {
  const target = join(folder, 'node_modules')
  const own = join(root, 'functions/node_modules')
  if (!existsSync(target))
    symlinkSync(existsSync(join(own, 'firebase-functions')) ? own : join(root, 'node_modules'), target)
}
