import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { keepOnDevice } from './app/new-version.ts'
import { beginsWith } from './app/own-version.ts'
import { router } from './app/router.tsx'
import { startMessages } from './messages/index.ts'
import { keepReferralCode } from './session/referral-code.ts'
import { firstLanguage } from './ui/preferences.ts'
import './ui/styles/fonts.css'
import './ui/styles/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')

keepReferralCode(window.location.search)
await startMessages(firstLanguage())
keepOnDevice(beginsWith(import.meta.url))

createRoot(root).render(
  <StrictMode>
    <RouterProvider router={router} />
  </StrictMode>,
)
