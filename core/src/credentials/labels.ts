// What we say in a file beside what everybody says.
export const receiptLabel = 'org.peacescript.receipt'
export const licencesLabel = 'org.peacescript.models'
