import type { Query, QueryDocumentSnapshot } from 'firebase-admin/firestore'

// What may be more than fits into memory or one answer, page by page.
export async function* pagesOf(query: Query, size: number): AsyncGenerator<QueryDocumentSnapshot[]> {
  for (let from = query.limit(size); ; ) {
    const { docs } = await from.get()
    yield docs
    const last = docs.at(-1)
    if (!last || docs.length < size) return
    from = query.limit(size).startAfter(last)
  }
}
