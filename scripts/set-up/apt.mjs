import { onPath, run } from './run.mjs'

// Debian and Ubuntu, as root: a container or a CI machine. Anyone else is told what to install instead.
export async function aptInstall(packages) {
  const apt = onPath('apt-get')
  if (!apt || process.getuid?.() !== 0) return { ok: false, output: '' }
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () => run(apt, ['install', '-y', '--no-install-recommends', ...packages], { env: environment })
  const first = await install()
  if (first.ok) return first
  await run(apt, ['update'], { env: environment })
  return install()
}
