// A term as the tradition names it and as a writer can use it.
export type Term<Id extends string = string> = {
  id: Id
  pali: string
  th: string
  en: string
  // One plain line for somebody who has never heard of it.
  plain: { th: string; en: string }
}

export const term = <Id extends string>(
  id: Id,
  pali: string,
  th: string,
  en: string,
  plainTh: string,
  plainEn: string,
): Term<Id> => ({ id, pali, th, en, plain: { th: plainTh, en: plainEn } })
