import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

// Reads what `npm start` prints, opens the address it gives and signs in with the account it gives, as a person would.
const [log, pid] = process.argv.slice(2)
const patienceMs = 900_000

const runs = () => {
  try {
    process.kill(Number(pid), 0)
    return true
  } catch {
    return false
  }
}

const found = async (pattern) => {
  const until = Date.now() + patienceMs
  while (Date.now() < until && runs()) {
    const match = pattern.exec(readFileSync(log, 'utf8'))
    if (match) return match
    await wait(500)
  }
  throw new Error('npm start gave no address.')
}

const answered = async (url, request) => {
  const reply = await fetch(url, request)
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`)
  return reply
}

try {
  const [, url, password, email] = await found(
    /Peace Script AI\s+(http:\S+)[\s\S]*Demo accounts, password (\S+)\s+(\S+@\S+)/,
  )
  const page = await (await answered(url)).text()
  if (!page.includes('<title>')) throw new Error(`${url} gave no page.`)
  const settings = await (await answered(`${url}/__/firebase/init.js?useEmulator=true`)).text()
  const [, host, port] =
    /"auth":\s*\{\s*"host":\s*"([^"]+)",\s*"port":\s*(\d+)/.exec(settings) ??
    (() => {
      throw new Error('The page is not told where to sign in.')
    })()
  const signIn = `http://${host}:${port}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=any`
  const body = JSON.stringify({ email, password, returnSecureToken: true })
  const { idToken } = await (
    await answered(signIn, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  ).json()
  if (!idToken) throw new Error(`${email} was not signed in.`)
  console.log(`  ✓ ${url} answers, and ${email} is signed in`)
} catch (error) {
  console.error(`  ✗ ${error.message}`)
  process.exitCode = 1
}
