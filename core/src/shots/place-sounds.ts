import type { AmbienceName } from './shot.ts'

export type KindSound = Exclude<AmbienceName, 'night'>

// What a kind of place sounds like while nobody speaks.
const kinds: Record<KindSound, string> = {
  room: 'kitchen bedroom living-room dining-room bathroom hallway stairs attic cellar garage house stilt-house apartment hut shop hotel-room office workshop warehouse salon laundry pharmacy lift hospital-room hospital-corridor operating-room clinic morgue school-room library laboratory museum backstage studio court police-station interview-room prison-cell palace throne-room castle',
  city: 'street alley square bridge rooftop car-park bus-stop phone-box petrol-station construction-site road car bus taxi truck motorcycle tuk-tuk',
  crowd:
    'market floating-market mall food-stall restaurant cafe bar lobby bank fairground station airport train theatre stage cinema stadium gym school school-yard playground factory',
  water: 'floating-market raft-house river river-bank canal pier sea beach lake waterfall swimming-pool boat ship',
  forest: 'garden yard park forest orchard farm village rice-field field path pavilion cemetery barn',
  temple: 'temple temple-hall monks-cell crematorium shrine church mosque',
  wind: 'mountain desert rooftop battlefield',
  fire: 'crematorium',
  rain: '',
}
const byKind = new Map<string, KindSound[]>()
for (const [sound, list] of Object.entries(kinds) as [KindSound, string][])
  for (const kind of list.split(' ').filter((each) => each !== ''))
    byKind.set(kind, [...(byKind.get(kind) ?? []), sound])

export const ambienceOfKind = (kind: string): readonly KindSound[] => byKind.get(kind) ?? []
