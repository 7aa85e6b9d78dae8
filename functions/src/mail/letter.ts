import type { Language } from '@peace/core/ids'

export type Message = { subject: string; text: string; html: string }

const asHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

// A subject is one line and leads nowhere: what people call themselves and their films stands in it, and would else end
// the line for another header, or be a link that the platform seems to recommend.
const link = /:\/\/|^www\.|[\p{L}\p{N}]\.[a-z]{2}/iu
export const oneLine = (text: string, most = 200): string => {
  const words = text
    .slice(0, 1000)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .split(' ')
    .filter((word) => word !== '')
  const plain = words.map((word) => (link.test(word) ? '…' : word)).join(' ')
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain
}

export const letter = (
  language: Language,
  subject: string,
  paragraphs: string[],
  action: { label: string; link: string },
): Message => {
  const foot = language === 'th' ? 'Peace Script AI · จากความคิดสู่หนัง' : 'Peace Script AI · from an idea to a film'
  const body = paragraphs.map((words) => `<p style="margin:0 0 16px">${asHtml(words)}</p>`).join('')
  const button = `<p style="margin:24px 0"><a href="${asHtml(action.link)}" style="background:#B44E14;color:#FFFFFF;padding:12px 20px;border-radius:6px;text-decoration:none">${asHtml(action.label)}</a></p>`
  const html = `<!doctype html><html lang="${language}"><body style="margin:0;background:#FAF8F4;color:#1E1B16;font:16px/1.7 'IBM Plex Sans Thai','IBM Plex Sans',sans-serif"><div style="max-width:520px;margin:0 auto;padding:32px 24px">${body}${button}<p style="color:#6B6459;font-size:14px">${asHtml(foot)}</p></div></body></html>`
  return {
    subject: oneLine(subject),
    text: `${paragraphs.join('\n\n')}\n\n${action.label}: ${action.link}\n\n${foot}\n`,
    html,
  }
}
