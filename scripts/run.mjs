import { launch } from './set-up/launch.mjs'

const commands = {
  film: { file: 'dev/src/film-cli/main.ts', needs: ['packages', 'firestore', 'ffmpeg', 'voices'] },
  sim: { file: 'engine/src/sim/main.ts', needs: ['packages'] },
  check: { file: 'dev/src/check/main.ts', needs: ['packages'] },
  deploy: { file: 'dev/src/deploy/main.ts', needs: ['packages'] },
  provision: { file: 'dev/src/provision/main.ts', needs: ['packages'] },
  docs: { file: 'dev/src/docs/main.ts', needs: ['packages'] },
  migrate: { file: 'dev/src/migrate/main.ts', needs: ['packages'] },
  record: { file: 'dev/src/record/main.ts', needs: ['packages', 'firestore', 'ffmpeg', 'voice'] },
  mutate: { file: 'dev/src/mutate/main.ts', needs: ['packages', 'ffmpeg', 'voice'] },
  new: { file: 'dev/src/new/main.ts', needs: ['packages'] },
  notice: { file: 'dev/src/notice/main.ts', needs: ['packages', 'ffmpeg', 'voices', 'endpoint'] },
  runpod: { file: 'dev/src/runpod/main.ts', needs: ['packages'] },
  vendors: { file: 'dev/src/vendor-check/main.ts', needs: ['packages'] },
  operator: { file: 'dev/src/operator/main.ts', needs: ['packages'] },
  ops: { file: 'dev/src/ops/main.ts', needs: ['packages'] },
  restore: { file: 'dev/src/restore/main.ts', needs: ['packages'] },
}

const [name, ...rest] = process.argv.slice(2)
if (name === 'bench' && /^[a-z0-9-]+$/.test(rest[0] ?? '')) {
  await launch(`bench/src/${rest[0]}.ts`, rest.slice(1), { needs: ['packages', 'firestore', 'ffmpeg', 'voices'] })
} else if (name && Object.hasOwn(commands, name)) {
  await launch(commands[name].file, rest, { needs: commands[name].needs })
} else {
  console.error(`Known: ${Object.keys(commands).join(', ')}, bench <name>.`)
  process.exitCode = 2
}
