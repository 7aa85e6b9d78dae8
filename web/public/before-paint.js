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
