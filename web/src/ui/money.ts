import type { Currency } from '@peace/core/money'
import { useTranslation } from 'react-i18next'

export const moneyOf = (language: string) => {
  const locale = language === 'th' ? 'th-TH-u-nu-latn' : 'en-GB'
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const priceFormats = new Map<string, Intl.NumberFormat>()
  const priceFormat = (currency: Currency, whole: boolean) => {
    const key = `${currency} ${whole}`
    const format =
      priceFormats.get(key) ??
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        minimumFractionDigits: whole ? 0 : 2,
      })
    priceFormats.set(key, format)
    return format
  }
  return {
    // Thousandths of a credit, as people count credits.
    credits: (millis: number) => number.format(millis / 1000),
    price: (minor: number, currency: Currency) => priceFormat(currency, minor % 100 === 0).format(minor / 100),
  }
}

export const useMoney = () => moneyOf(useTranslation().i18n.language)
