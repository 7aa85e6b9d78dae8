export const billingApi = {}
