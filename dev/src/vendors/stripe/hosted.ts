import type { IncomingMessage, ServerResponse } from 'node:http'
import { applyPromotion, completeSession, secretsOf } from './checkout.ts'
import { StripeFault } from './fault.ts'
import { type FormFields, parseForm } from './form.ts'
import { checkoutPage, closedPage } from './pages/checkout.ts'
import { invoicePage } from './pages/invoice.ts'
import { portalPage } from './pages/portal.ts'
import { languageOf } from './pages/words.ts'
import { portalCancel, portalCard, portalChange } from './portal.ts'
import type * as T from './types.ts'
import { find, need, type World } from './world.ts'

// The pages Stripe hosts. Plain forms, no script needed, so that any browser and any test can use them.

const textOf = (fields: FormFields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

const cardOf = (fields: FormFields) => {
  const [month = '', year = ''] = textOf(fields, 'expiry').split('/')
  return {
    number: textOf(fields, 'number'),
    expMonth: Number(month.trim()),
    expYear: Number(year.trim()),
    cvc: textOf(fields, 'cvc'),
    name: textOf(fields, 'name'),
    email: textOf(fields, 'email'),
  }
}

type Reply = { html: string } | { to: string }

const pressCheckout = (world: World, session: T.Session, fields: FormFields): Reply => {
  const secrets = secretsOf(world, session)
  secrets.cardError = undefined
  const action = textOf(fields, 'action')
  if (action === 'promotion') {
    const known = applyPromotion(world, session, textOf(fields, 'promotion'))
    return { html: checkoutPage(world, session, { fields, promotionRefused: !known }) }
  }
  const country = textOf(fields, 'country') || 'TH'
  const promptPay = textOf(fields, 'method') === 'promptpay'
  if (promptPay && action !== 'scanned') return { html: checkoutPage(world, session, { fields, step: 'promptpay' }) }
  const outcome = completeSession(
    world,
    session,
    promptPay
      ? { by: 'promptpay', email: textOf(fields, 'email'), country }
      : { by: 'card', card: cardOf(fields), country, authenticated: action === 'authenticated' },
  )
  if (outcome.is === 'needs-authentication')
    return { html: checkoutPage(world, session, { fields, step: 'authentication' }) }
  if (outcome.is === 'refused') {
    secrets.cardError = outcome.message
    return { html: checkoutPage(world, session, { fields }) }
  }
  return { to: session.success_url.replace('{CHECKOUT_SESSION_ID}', session.id) }
}

const checkout = (world: World, id: string, fields: FormFields | undefined): Reply => {
  const session = need(world, 'session', id)
  if (session.status !== 'open') {
    if (session.status === 'complete' && fields) return { to: session.success_url.replace('{CHECKOUT_SESSION_ID}', id) }
    return { html: closedPage(session) }
  }
  if (!fields) return { html: checkoutPage(world, session, {}) }
  try {
    return pressCheckout(world, session, fields)
  } catch (error) {
    if (!(error instanceof StripeFault) || error.status !== 402) throw error
    secretsOf(world, session).cardError = error.message
    return { html: checkoutPage(world, session, { fields }) }
  }
}

const portal = (world: World, id: string, fields: FormFields | undefined): Reply => {
  const session = need(world, 'portalSession', id)
  if (!fields) return { html: portalPage(world, session, {}) }
  const action = textOf(fields, 'action')
  try {
    if (action === 'change') portalChange(world, session, textOf(fields, 'price'))
    if (action === 'cancel' || action === 'resume') portalCancel(world, session, action === 'cancel')
    if (action === 'card') portalCard(world, session, cardOf(fields))
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error
    return { html: portalPage(world, session, { problem: error.message }) }
  }
  return { to: `/p/session/${id}?done=${encodeURIComponent(action)}` }
}

const pageOf = (world: World, url: URL, fields: FormFields | undefined): Reply | undefined => {
  const [, checkoutId] = /^\/c\/pay\/(\w+)$/.exec(url.pathname) ?? []
  if (checkoutId) return checkout(world, checkoutId, fields)
  const [, portalId] = /^\/p\/session\/(\w+)$/.exec(url.pathname) ?? []
  if (portalId) return portal(world, portalId, fields)
  const [, invoiceId] = /^\/invoices\/(\w+)(?:\/pdf)?$/.exec(url.pathname) ?? []
  const invoice = find(world, 'invoice', invoiceId)
  if (invoice) return { html: invoicePage(world, invoice, languageOf(url.searchParams.get('locale'))) }
  return undefined
}

export const hosted = async (
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  readBody: (request: IncomingMessage) => Promise<string>,
): Promise<void> => {
  const fields = request.method === 'POST' ? parseForm(await readBody(request)) : undefined
  try {
    const reply = pageOf(world, url, fields)
    if (!reply) return void response.writeHead(404).end('Not found')
    if ('to' in reply) return void response.writeHead(303, { location: reply.to }).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(reply.html)
  } catch (error) {
    if (!(error instanceof StripeFault)) throw error
    response.writeHead(error.status, { 'content-type': 'text/plain; charset=utf-8' }).end(error.message)
  }
}
