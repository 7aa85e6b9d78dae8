export const trustApi = {}
