/** An `<Event>` of a timeline; `at` and `until` as exact as the writer knew them. */
export interface EventFact {
  at: string;
  until?: string;
  place?: string;
  text: string;
}

/** A `<Judgement>` with the sentence that it judges. */
export interface JudgementFact {
  likelihood: string;
  confidence?: string;
  by?: string;
  text: string;
}
