#!/usr/bin/env node
// A look from outside, for any machine with Node 18 or newer and nothing else:  node probe.mjs https://my-project.web.app
// [--functions https://asia-southeast1-my-project.cloudfunctions.net]. It says what it saw, and ends with 1 if anything is wrong.

const [site = '', ...more] = process.argv.slice(2)
const functions = more[0] === '--functions' ? more[1] : undefined
const patience = 15_000

const ask = async (url, options = {}) => {
  const begun = performance.now()
  const reply = await fetch(url, { ...options, redirect: 'error', signal: AbortSignal.timeout(patience) })
  return { status: reply.status, text: await reply.text(), ms: Math.round(performance.now() - begun) }
}

const want = (ok, why) => {
  if (!ok) throw new Error(why)
}

const looks = {
  'the page': async () => {
    const { status, text, ms } = await ask(`${site}/`)
    want(status === 200 && text.includes('<div id="root"'), `answered ${status}`)
    return ms
  },
  'its functions': async () => {
    const { status, text, ms } = await ask(`${site}/health`)
    want(status === 200 && JSON.parse(text).ok === true, `answered ${status}`)
    return ms
  },
  'what people can do': async () => {
    const { status, text, ms } = await ask(`${site}/health/status`)
    want(status === 200, `answered ${status}`)
    const { known, capabilities } = JSON.parse(text)
    want(known, 'nobody has looked for long')
    const down = capabilities.filter(({ state }) => state === 'down').map(({ id }) => id)
    want(down.length === 0, `down: ${down.join(', ')}`)
    return ms
  },
  // Nobody is signed in: a refusal in our own words is the right answer, and says that the call went all the way in.
  'a call, and that it asks who calls': async () => {
    if (!functions) return undefined
    const { status, text, ms } = await ask(`${functions}/site/enter`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"data":{}}',
    })
    const code = JSON.parse(text).error?.details?.code
    want(code === 'sign-in-required' || code === 'app-check-failed', `answered ${status} ${code ?? ''}`)
    return ms
  },
  'that figures are not for everybody': async () => {
    const { status, ms } = await ask(`${site}/metrics`)
    want(status === 401, `answered ${status}`)
    return ms
  },
}

if (!/^https?:\/\//.test(site)) {
  console.error('Which site? node probe.mjs https://my-project.web.app')
  process.exit(2)
}
for (const [name, look] of Object.entries(looks)) {
  try {
    const ms = await look()
    console.log(ms === undefined ? `–  ${name}: not asked` : `✓  ${name}: ${ms} ms`)
  } catch (error) {
    console.log(`✗  ${name}: ${error instanceof Error ? error.message : error}`)
    process.exitCode = 1
  }
}
