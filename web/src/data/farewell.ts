// What must be forgotten when another person comes to this screen. Whoever keeps something adds how it is forgotten, so that
// the page where one signs in loads none of it.
const acts = new Set<() => void>()

export const onFarewell = (forget: () => void): void => void acts.add(forget)
export const sayFarewell = (): void => {
  for (const forget of acts) forget()
}
