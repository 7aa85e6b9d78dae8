import { userSchema } from '@peace/core/access'
import { firestore } from '../firebase.ts'

// A membership repeats its person's name and address, so that a list of members is one read.
export const followProfile = async (before: unknown, after: unknown): Promise<void> => {
  const [earlier, user] = [userSchema.safeParse(before).data, userSchema.safeParse(after).data]
  if (!user || (earlier?.name === user.name && earlier.email === user.email)) return
  const store = firestore()
  const memberships = await store.collectionGroup('members').where('id', '==', user.id).get()
  const batch = store.batch()
  for (const { ref } of memberships.docs) batch.update(ref, { name: user.name, email: user.email })
  await batch.commit()
}
