export { noteReview, openReview, readReview } from './guests.callable.ts'
export { listReviewLinks, makeReviewLink, revokeReviewLink } from './links.callable.ts'
export { answerNote, listNotes } from './notes.callable.ts'
export { reviewPage } from './review-page.webhook.ts'
