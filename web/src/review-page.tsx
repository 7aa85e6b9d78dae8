import { StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { watchFaults } from './app/watch-faults.ts'
import { ReviewOf } from './features/review/review-of.tsx'
import { startMessages } from './messages/index.ts'
import { firstLanguage } from './ui/preferences.ts'
import './ui/styles/fonts.css'
import './ui/styles/base.css'

// The guest's page is an entry of its own, apart from the app: no router, no Firebase SDK, nothing of an account.
export const showReview = async (root: HTMLElement, token: string, embedded: boolean): Promise<void> => {
  await startMessages(firstLanguage(), 'review', 'errors')
  createRoot(root, watchFaults(new URL(import.meta.url).pathname)).render(
    <StrictMode>
      <Suspense fallback={null}>
        <ReviewOf token={token} embedded={embedded} />
      </Suspense>
    </StrictMode>,
  )
}
