// Runs before the first paint, so that neither the theme nor the language flashes. A file and not an inline
// script, because the pages are served with a policy that refuses inline code.
;(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  const root = document.documentElement
  const theme = read('peace.theme')
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
  const locale = read('peace.locale')
  const languages = navigator.languages ?? []
  const thai = languages.some((language) => language.startsWith('th'))
  const english = !thai && languages.some((language) => language.startsWith('en'))
  root.lang = locale === 'th' || locale === 'en' ? locale : english ? 'en' : 'th'
})()

// Schemas are not to try whether code may be made of text: the try alone is told as a breach.
globalThis.__zod_globalConfig = { jitless: true }

// The pages are served with a policy that takes no text for code or markup (Trusted Types). Libraries that still set
// either come through here: styles and emptied places may be set, markup may not, and scripts come from us and from those
// whom the policy lets in by name.
if (window.trustedTypes?.createPolicy) {
  const scripts = [
    'https://apis.google.com',
    'https://www.google.com',
    'https://www.gstatic.com',
    'https://www.googletagmanager.com',
  ]
  window.trustedTypes.createPolicy('default', {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => {
      const { origin, protocol } = new URL(address, location.href)
      return origin === location.origin || scripts.includes(origin) || protocol === 'blob:' ? address : null
    },
  })
}
