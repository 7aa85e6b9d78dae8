import {
  collection,
  collectionGroup,
  type Firestore,
  limit,
  orderBy,
  type Query,
  type QueryConstraint,
  query,
  startAfter,
  type WhereFilterOp,
  where,
} from 'firebase/firestore'

// A query as plain data, so that two pages asking for the same share one listener.
export type Wanted = {
  where?: [field: string, operator: WhereFilterOp, value: unknown][]
  orderBy?: [field: string, direction?: 'asc' | 'desc'][]
  limit?: number
  // What the page before ended with, in the order of `orderBy`.
  after?: unknown[]
  // The path is then the last name only, in every document's subcollections.
  group?: boolean
}

export const toQuery = (store: Firestore, path: string, wanted: Wanted): Query => {
  const constraints: QueryConstraint[] = [
    ...(wanted.where ?? []).map(([field, operator, value]) => where(field, operator, value)),
    ...(wanted.orderBy ?? []).map(([field, direction]) => orderBy(field, direction)),
    ...(wanted.after ? [startAfter(...wanted.after)] : []),
    ...(wanted.limit ? [limit(wanted.limit)] : []),
  ]
  return query(wanted.group ? collectionGroup(store, path) : collection(store, path), ...constraints)
}
