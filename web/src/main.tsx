import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { beginsWith } from './app/own-version.ts'
import { router } from './app/router.tsx'
import { watchFaults } from './app/watch-faults.ts'
import { startMessages } from './messages/index.ts'
import { keepReferralCode } from './session/referral-code.ts'
import { firstLanguage } from './ui/preferences.ts'
import './ui/styles/fonts.css'
import './ui/styles/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')

keepReferralCode(window.location.search)
await startMessages(firstLanguage())
const entry = beginsWith(import.meta.url)

// Once the first page is there, so that nothing waits for it.
const keep = () => import('./app/new-version.ts').then(({ keepOnDevice }) => keepOnDevice(entry))
if ('serviceWorker' in navigator)
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep, { once: true })

createRoot(root, watchFaults(entry)).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
