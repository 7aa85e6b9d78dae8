#!/usr/bin/env node
// Node 22 reads TypeScript as it is; the bundled form (agent/build.mjs) needs not even that.
const [major] = process.versions.node.split('.').map(Number)
if (major < 22) {
  console.error(
    `peace-agent needs Node 22 or newer; this is ${process.version}. The installer fetches it: scripts/install-comfyui.sh`,
  )
  process.exit(1)
}
const { main } = await import('../src/main.ts')
process.exitCode = await main(process.argv.slice(2))
