// What one's own machines are for, where they can make a unit: them alone, however long it takes; them first, and others once
// they have slept too long or too much waits for them; or all at once. Not said is as `awake`: them while they are awake.
export const ownMachineUses = ['awake', 'first', 'both', 'only'] as const
export type OwnMachines = (typeof ownMachineUses)[number]

// How long one waits for machines that sleep, and how many units wait for each that is awake, before others are asked.
export const ownMachineRules = { patienceMs: 600_000, waiting: { first: 5, both: 0 } } as const
