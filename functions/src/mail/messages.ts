import type { Role } from '@peace/core/access'
import type { Language } from '@peace/core/ids'

type Message = { subject: string; text: string; html: string }

const asHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

const roleWords: Record<Language, Record<Role, string>> = {
  th: { owner: 'เจ้าของ', admin: 'ผู้ดูแล', editor: 'ผู้แก้ไข', viewer: 'ผู้ชม', billing: 'ฝ่ายการเงิน' },
  en: { owner: 'owner', admin: 'admin', editor: 'editor', viewer: 'viewer', billing: 'billing' },
}

const letter = (
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

export const invitationMail = (
  language: Language,
  { workspace, by, role, link }: { workspace: string; by: string; role: Role; link: string },
): Message =>
  language === 'th'
    ? letter(
        'th',
        `${by} ชวนคุณเข้าร่วม ${workspace}`,
        [
          `${by} ชวนคุณมาทำหนังด้วยกันใน “${workspace}” ในบทบาท${roleWords.th[role]}`,
          'คำเชิญนี้ใช้ได้ 7 วัน และใช้ได้กับอีเมลนี้เท่านั้น หากคุณไม่รู้จักผู้เชิญ ไม่ต้องทำอะไร',
        ],
        { label: 'เข้าร่วม', link },
      )
    : letter(
        'en',
        `${by} invites you to ${workspace}`,
        [
          `${by} invites you to make films together in “${workspace}”, as ${roleWords.en[role]}.`,
          'The invitation holds for 7 days and for this address only. If you do not know the sender, there is nothing to do.',
        ],
        { label: 'Join', link },
      )

export const mentionMail = (
  language: Language,
  { film, by, text, link }: { film: string; by: string; text: string; link: string },
): Message =>
  language === 'th'
    ? letter('th', `${by} พูดถึงคุณในหนัง ${film}`, [`${by} เขียนถึงคุณใน “${film}”:`, text], { label: 'เปิดอ่าน', link })
    : letter('en', `${by} mentioned you in ${film}`, [`${by} wrote to you in “${film}”:`, text], {
        label: 'Open',
        link,
      })
