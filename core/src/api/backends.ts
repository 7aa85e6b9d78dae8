export const backendsApi = {}
