// Where in the rules file, counted from 1.
export interface Place {
  readonly line: number
  readonly column: number
}

// The rules cannot be taken: what is wrong with them, and where.
export class Refusal extends Error {
  readonly place: Place
  constructor(reason: string, place: Place) {
    super(reason)
    this.place = place
  }
}

// A condition could not be evaluated. It then counts as false, unless the other side of && or || decides.
export class EvaluationError extends Error {}
