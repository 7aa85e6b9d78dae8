export const storyApi = {}
