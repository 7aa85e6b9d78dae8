import type { Person } from '../cast.ts'

export type Mention = {
  at: number
  end: number
  people: Person[]
  by: 'name' | 'noun' | 'pronoun'
  // Whose something is: "Mali's hand", "his hand".
  owns: boolean
  // "her", "them": never who does it.
  object: boolean
  // "his boy": whose, while that is not known, and who was named right before.
  ownerSought?: boolean
  beside?: Person
}
