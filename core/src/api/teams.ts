export const teamsApi = {}
