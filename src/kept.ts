// Answers that are kept beside what they are about, for as long as that lives.

/** Asks once for each object; `undefined` is an answer too. */
export function kept<Subject extends object, Answer>(ask: (subject: Subject) => Answer): (subject: Subject) => Answer {
  const known = new WeakMap<Subject, { readonly answer: Answer }>()
  return (subject) => {
    let found = known.get(subject)
    if (found === undefined) {
      found = { answer: ask(subject) }
      known.set(subject, found)
    }
    return found.answer
  }
}
