import { MantineProvider } from '@mantine/core'
import type { Language } from '@peace/core/ids'
import { type RenderResult, render } from '@testing-library/react'
import i18next from 'i18next'
import { type ReactNode, Suspense } from 'react'
import { loadMessages, startMessages } from '../messages/index.ts'
import type { Namespace } from '../messages/resources.ts'

// For tests: a piece of a page with its words and its theme around it.
export async function show(content: ReactNode, language: Language, ...namespaces: Namespace[]): Promise<RenderResult> {
  if (i18next.isInitialized) await i18next.changeLanguage(language)
  else await startMessages(language)
  await loadMessages(...namespaces)
  return render(
    <MantineProvider env="test">
      <Suspense>{content}</Suspense>
    </MantineProvider>,
  )
}
