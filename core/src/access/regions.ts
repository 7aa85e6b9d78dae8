// Where a workspace's data may lie. Singapore is the nearest region to Thailand with every service the platform uses.
export const homeRegions = ['asia-southeast1'] as const
