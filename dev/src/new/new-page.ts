import { type Edits, withEntry, withImport, withWord } from './edit.ts'
import { camel, pascal, quoted } from './names.ts'

const pageFile = (name: string) => `import { useTranslation } from 'react-i18next'

export default function ${pascal(name)}Page() {
  const { t } = useTranslation('${name}')
  return (
    <main id="main">
      <h1>{t('title')}</h1>
    </main>
  )
}
`

const route = (name: string) => `const ${camel(name)} = createRoute({
  getParentRoute: () => signedInRoute,
  path: '/${name}',
  loader: () => loadMessages('${name}'),
  component: page(() => import('../../features/${name}/page.tsx')),
})

export const signedInRoutes`

// A page for whoever is signed in, found by its name from anywhere. Its words are empty until they are said, which the check
// of messages does not let pass; whatever is found by its name is walked through in every look with all the others.
export const newPage = (edits: Edits, name: string): void => {
  edits.write(`web/src/features/${name}/page.tsx`, pageFile(name))
  for (const language of ['th', 'en']) edits.write(`web/src/messages/${language}/${name}.json`, '{\n  "title": ""\n}\n')
  edits.change('web/src/messages/resources.ts', (text) =>
    withEntry(
      withImport(text, `import type ${camel(name)} from './th/${name}.json'`),
      'export type Resources = {',
      '\n}',
      `\n  ${quoted(name)}: typeof ${camel(name)}`,
    ),
  )
  edits.change('web/src/app/routes/signed-in.tsx', (text) =>
    withEntry(
      text.replace('export const signedInRoutes', route(name)),
      'export const signedInRoutes',
      '] as const',
      camel(name),
    ),
  )
  edits.change('web/src/app/page-places.ts', (text) =>
    text.replace("\n\n  '/': ", `\n  '/${name}': { name: '${name}', who: 'signedIn', also: '' },\n\n  '/': `),
  )
  for (const language of ['th', 'en'])
    edits.change(`web/src/messages/${language}/anywhere.json`, (text) => withWord(text, `page.${name}`, ''))
}
