export const adminApi = {}
