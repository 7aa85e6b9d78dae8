import type * as T from '../types.ts'
import type { World } from '../world.ts'
import { page, safe } from './layout.ts'
import { dateOf, moneyOf, type PageLanguage, wordsOf } from './words.ts'

export const invoicePage = (_world: World, invoice: T.Invoice, language: PageLanguage): string => {
  const words = wordsOf(language)
  const money = (minor: number) => moneyOf(language, minor, invoice.currency)
  const lines = invoice.lines.data
    .map(
      (line) =>
        `<div class="row"><span>${safe(line.description)}<br><span class="soft">${dateOf(language, line.period.start)} – ${dateOf(language, line.period.end)}</span></span><span>${money(line.amount)}</span></div>`,
    )
    .join('')
  const discount = invoice.total_discount_amounts.reduce((sum, one) => sum + one.amount, 0)
  const tax = invoice.total_taxes[0]?.amount
  const status = invoice.status === 'paid' ? words.paid : invoice.status === 'void' ? words.void : words.open
  const body = `<main class="one"><h1>${words.invoice} ${invoice.number ?? ''}</h1><p class="soft">Peace Script AI · ${dateOf(language, invoice.created)} · ${safe(invoice.customer_email ?? '')}</p><p>${status}</p>${lines}
${discount ? `<div class="row"><span>${words.discount}</span><span>−${money(discount)}</span></div>` : ''}${tax ? `<div class="row soft"><span>${words.taxIncluded}</span><span>${money(tax)}</span></div>` : ''}<div class="row sum"><span>${words.total}</span><span>${money(invoice.total)}</span></div></main>`
  return page(language, words.invoice, words.testMode, body)
}
