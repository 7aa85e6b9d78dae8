import { askFirst } from './features/review/first-answer.ts'

// The film is asked for before the page that shows it is here: on a slow line one comes while the other does.
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
const [, page, token = ''] = window.location.pathname.split('/')

askFirst(token)
const { showReview } = await import('./review-page.tsx')
await showReview(root, token, page === 'e')
