import type { Language } from '@peace/core/ids'

export type Message = { subject: string; text: string; html: string }

const asHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

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
  return { subject, text: `${paragraphs.join('\n\n')}\n\n${action.label}: ${action.link}\n\n${foot}\n`, html }
}
