import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './places.ts'
import { sparing } from './sparing.ts'

// firebase-tools starts two emulators with the first `java` on PATH: Firestore's, and the runtime of the Storage rules.
// This folder's `java` starts hidane for the first and our own runtime for the second, and says that it is Java 21.
// Invoked under the name `java`, hidane takes the official emulator's flags as they are.
const script = (folder: string) => `#!/bin/sh
case "$*" in
  *peace-storage-rules.jar*) exec "${process.execPath}" ${sparing.join(' ')} "${join(root, 'dev/src/storage-rules/main.ts')}" ;;
  *hidane-firestore.jar*) echo $$ > "${join(folder, 'firestore.pid')}"; exec "${join(folder, 'hidane', 'java')}" "$@" ;;
  *-version*) echo 'openjdk version "21" (none is needed)' >&2 ;;
  *) echo "Java is not part of this stack: $*" >&2; exit 127 ;;
esac
`

export interface JavaStandIn {
  readonly environment: NodeJS.ProcessEnv
  readonly firestorePidFile: string
}

export function standInForJava(runFolder: string, hidane: string | undefined): JavaStandIn {
  const folder = join(runFolder, 'java')
  const firestorePidFile = join(folder, 'firestore.pid')
  // Without hidane the official emulators are to be used, and the real Java with them.
  if (!hidane) return { environment: {}, firestorePidFile }
  mkdirSync(join(folder, 'hidane'), { recursive: true })
  symlinkSync(hidane, join(folder, 'hidane', 'java'))
  writeFileSync(join(folder, 'java'), script(folder))
  chmodSync(join(folder, 'java'), 0o755)
  const placeholder = (name: string) => {
    writeFileSync(join(folder, name), '')
    return join(folder, name)
  }
  return {
    firestorePidFile,
    environment: {
      PATH: `${folder}${delimiter}${process.env.PATH ?? ''}`,
      FIRESTORE_EMULATOR_BINARY_PATH: placeholder('hidane-firestore.jar'),
      STORAGE_EMULATOR_BINARY_PATH: placeholder('peace-storage-rules.jar'),
    },
  }
}
