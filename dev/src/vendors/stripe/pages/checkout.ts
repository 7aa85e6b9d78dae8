import { secretsOf, sessionLines } from '../checkout.ts'
import type { FormFields } from '../form.ts'
import type * as T from '../types.ts'
import { find, type World } from '../world.ts'
import { field, page, safe } from './layout.ts'
import { promptPayCode } from './promptpay.ts'
import { languageOf, moneyOf, type PageLanguage, type PageWords, wordsOf } from './words.ts'

type State = { fields?: FormFields; promotionRefused?: boolean; step?: 'promptpay' | 'authentication' }

const testCards = (words: PageWords): string => {
  const cards: [string, string][] = [
    ['4242 4242 4242 4242', words.works],
    ['4000 0000 0000 0002', words.declined],
    ['4000 0000 0000 0341', words.failsLater],
    ['4000 0025 0000 3155', words.asks],
    ['4000 0000 0000 0259', words.disputes],
  ]
  return `<details><summary>${words.testCards}</summary><ul class="card-list">${cards
    .map(([number, what]) => `<li><code>${number}</code> ${what}</li>`)
    .join('')}</ul></details>`
}

const summary = (
  world: World,
  session: T.Session,
  language: PageLanguage,
  words: PageWords,
  refused: boolean,
): string => {
  const money = (minor: number) => moneyOf(language, minor, session.currency)
  const secrets = secretsOf(world, session)
  const lines = sessionLines(world, session)
  const recurring = lines[0]?.price.recurring
  const every = recurring ? (recurring.interval === 'year' ? words.perYear : words.perMonth) : ''
  const full = lines.reduce((sum, line) => sum + line.amount_total, 0)
  const trial = secrets.trialDays > 0
  const head = trial
    ? `<div class="amount">${words.trial(secrets.trialDays)}</div><p class="soft">${words.thenPays(`${money(full)} ${every}`)}</p>`
    : `<div class="amount">${money(session.amount_total)} <span class="soft">${every}</span></div>`
  const promotion = session.allow_promotion_codes
    ? `<form method="post"><label for="promotion">${words.promotion}</label><div class="inline"><input id="promotion" name="promotion" autocomplete="off"><button class="quiet" name="action" value="promotion">${words.apply}</button></div>${refused ? `<p class="problem" role="alert">${words.promotionRefused}</p>` : ''}</form>`
    : ''
  const { amount_discount: discount, amount_tax: tax } = session.total_details
  return `<section class="side"><div>${session.cancel_url ? `<p><a href="${safe(session.cancel_url)}">← ${words.back}</a></p>` : ''}
<h1>${recurring ? words.subscribeTo : words.pay} ${safe(lines[0]?.description ?? '')}</h1>${head}
${lines.map((line) => `<div class="row"><span>${safe(line.description)}${line.quantity > 1 ? ` × ${line.quantity}` : ''}</span><span>${money(line.amount_total)}</span></div>`).join('')}
${discount ? `<div class="row"><span>${words.discount}</span><span>−${money(discount)}</span></div>` : ''}
${tax ? `<div class="row soft"><span>${words.taxIncluded}</span><span>${money(tax)}</span></div>` : ''}
<div class="row sum"><span>${words.dueToday}</span><span>${money(session.amount_total)}</span></div>${promotion}</div></section>`
}

const kept = (fields: FormFields): string =>
  Object.entries(fields)
    .filter(([name, value]) => name !== 'action' && typeof value === 'string')
    .map(([name, value]) => `<input type="hidden" name="${safe(name)}" value="${safe(String(value))}">`)
    .join('')

const between = (session: T.Session, words: PageWords, state: State): string =>
  state.step === 'promptpay'
    ? `<form method="post">${kept(state.fields ?? {})}<h1>${words.promptpay}</h1><p>${words.scan}</p>${promptPayCode(session.id, session.amount_total)}<button class="wide" name="action" value="scanned">${words.scanned}</button></form>`
    : `<form method="post">${kept(state.fields ?? {})}<h1>${words.authenticate}</h1><button class="wide" name="action" value="authenticated">${words.authenticated}</button></form>`

export const cardFields = (words: PageWords, value: (name: string) => string): string =>
  field(words.number, 'number', {
    inputmode: 'numeric',
    autocomplete: 'cc-number',
    placeholder: '4242 4242 4242 4242',
    value: value('number'),
  }) +
  `<div class="pair"><div>${field(words.expiry, 'expiry', { placeholder: '12 / 30', autocomplete: 'cc-exp', value: value('expiry') })}</div><div>${field(words.cvc, 'cvc', { inputmode: 'numeric', autocomplete: 'cc-csc', placeholder: '123', value: value('cvc') })}</div></div>` +
  field(words.name, 'name', { autocomplete: 'cc-name', value: value('name') })

const form = (
  world: World,
  session: T.Session,
  language: PageLanguage,
  words: PageWords,
  fields: FormFields,
): string => {
  const value = (name: string) => (typeof fields[name] === 'string' ? String(fields[name]) : '')
  const secrets = secretsOf(world, session)
  const methods = session.payment_method_types
  const chosen = value('method') || methods[0]
  const choices = methods
    .map(
      (method) =>
        `<label class="choice"><input type="radio" name="method" value="${method}"${method === chosen ? ' checked' : ''}>${method === 'card' ? words.card : words.promptpay}</label>`,
    )
    .join('')
  const button =
    secrets.trialDays > 0 ? words.startTrial : session.mode === 'subscription' ? words.subscribe : words.payNow
  const email = value('email') || find(world, 'customer', session.customer)?.email || ''
  return `<form method="post">${field(words.email, 'email', { type: 'email', required: '', autocomplete: 'email', value: email })}
${secrets.cardError ? `<p class="problem" role="alert">${safe(secrets.cardError)}</p>` : ''}
<fieldset><legend>${words.method}</legend>${choices}<div class="card-only">${cardFields(words, value)}</div></fieldset>
<label for="country">${words.country}</label><select id="country" name="country"><option value="TH">${words.thailand}</option><option value="US"${value('country') === 'US' ? ' selected' : ''}>${words.other}</option></select>
<button class="wide card-only" name="action" value="pay">${button} ${session.amount_total > 0 ? moneyOf(language, session.amount_total, session.currency) : ''}</button>
<button class="wide promptpay-only" name="action" value="pay">${words.showQr}</button>${testCards(words)}</form>`
}

export const checkoutPage = (world: World, session: T.Session, state: State): string => {
  const language = languageOf(session.locale)
  const words = wordsOf(language)
  const right = state.step ? between(session, words, state) : form(world, session, language, words, state.fields ?? {})
  return page(
    language,
    words.pay,
    words.testMode,
    `<main>${summary(world, session, language, words, state.promotionRefused ?? false)}<section class="pay">${right}</section></main>`,
  )
}

export const closedPage = (session: T.Session): string => {
  const language = languageOf(session.locale)
  const words = wordsOf(language)
  const to =
    session.status === 'complete'
      ? session.success_url.replace('{CHECKOUT_SESSION_ID}', session.id)
      : session.cancel_url
  return page(
    language,
    words.pay,
    words.testMode,
    `<main class="one"><h1>${session.status === 'complete' ? words.complete : words.expired}</h1>${to ? `<p><a href="${safe(to)}">${words.back}</a></p>` : ''}</main>`,
  )
}
