// Films of ours to open and take apart. Each script arrives when it is chosen.
export const samples = [
  {
    id: 'red-kite',
    title: 'ว่าวแดง',
    language: 'th',
    read: () => import('../../../../samples/red-kite.th.fountain?raw'),
  },
  {
    id: 'the-last-ferry',
    title: 'The Last Ferry',
    language: 'en',
    read: () => import('../../../../samples/the-last-ferry.en.fountain?raw'),
  },
] as const
export type Sample = (typeof samples)[number]
