// Where the functions run. The page must call them where they are, so both sides read it here.
// Singapore is the nearest region to Thailand with every service the platform uses.
export const functionsRegion = 'asia-southeast1'
