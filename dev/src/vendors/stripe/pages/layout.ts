import type { PageLanguage } from './words.ts'

export const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)

const style = `
:root{color-scheme:light;--ink:#1a1f36;--soft:#5f6b7c;--line:#dfe3ea;--accent:#635bff;--side:#f6f8fb}
*{box-sizing:border-box}body{margin:0;font:16px/1.6 "IBM Plex Sans Thai","Noto Sans Thai",system-ui,sans-serif;color:var(--ink);background:#fff}
.test{background:#ffecc7;color:#5c3d00;text-align:center;font-size:14px;padding:4px}
main{display:grid;grid-template-columns:1fr 1fr;min-height:calc(100vh - 31px)}
main.one{display:block;max-width:760px;margin:0 auto;padding:40px 24px}
.side{background:var(--side);padding:56px 64px;display:flex;justify-content:flex-end}.side>div,.pay>form{width:100%;max-width:400px}
.pay{padding:56px 64px}h1{font-size:20px;margin:0 0 4px;font-weight:600}h2{font-size:16px;margin:32px 0 8px}
.amount{font-size:36px;font-weight:600;line-height:1.3;margin:4px 0 16px}.soft{color:var(--soft);font-size:14px}
.row{display:flex;justify-content:space-between;gap:16px;padding:10px 0;border-top:1px solid var(--line)}.row.sum{font-weight:600}
label{display:block;font-size:14px;margin:14px 0 4px}input,select{width:100%;font:inherit;padding:10px 12px;border:1px solid #b9c1cd;border-radius:6px;background:#fff;color:inherit}
input:focus,select:focus,button:focus-visible,a:focus-visible{outline:3px solid #635bff55;outline-offset:1px}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}button{font:inherit;font-weight:600;border:0;border-radius:6px;padding:12px 16px;background:var(--accent);color:#fff;cursor:pointer}
button.wide{width:100%;margin-top:24px}button.quiet{background:#fff;color:var(--ink);border:1px solid #b9c1cd}
fieldset{border:1px solid var(--line);border-radius:8px;margin:16px 0 0;padding:4px 16px 16px}legend{font-size:14px;padding:0 6px}
.choice{display:flex;gap:10px;align-items:center;padding:8px 0}.choice input{width:auto}.promptpay-only,.card-only{display:none}
form:has(input[value=card]:checked) .card-only,form.onlycard .card-only{display:block}form:has(input[value=promptpay]:checked) .promptpay-only{display:block}
.problem{background:#fdecea;color:#8a1c12;border-radius:6px;padding:10px 14px;margin:16px 0}.good{background:#e5f6ec;color:#0b5c2e;border-radius:6px;padding:10px 14px;margin:16px 0}
.inline{display:flex;gap:8px}.inline input{flex:1}details{margin-top:24px;font-size:14px;color:var(--soft)}code{font-family:ui-monospace,monospace;color:var(--ink)}
a{color:#4b45c6}.qr{display:block;width:220px;height:220px;margin:16px auto;border:1px solid var(--line);border-radius:8px}.card-list{list-style:none;padding:0;margin:0}
@media(max-width:800px){main{grid-template-columns:1fr}.side,.pay{padding:32px 24px;justify-content:center}}
`

export const page = (language: PageLanguage, title: string, banner: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${safe(title)}</title><style>${style}</style></head><body><div class="test">${safe(banner)}</div>${body}</body></html>`

export const field = (label: string, name: string, attributes: Record<string, string> = {}): string => {
  const rest = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${safe(value)}"`)
    .join('')
  return `<label for="${name}">${safe(label)}</label><input id="${name}" name="${name}"${rest}>`
}
