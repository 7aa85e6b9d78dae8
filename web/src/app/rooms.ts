// The five rooms of a film, in the order of the work.
export const rooms = ['story', 'cast', 'script', 'board', 'film'] as const
export type Room = (typeof rooms)[number]
