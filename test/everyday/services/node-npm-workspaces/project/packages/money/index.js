export function euros(cents) {
  return `${(cents / 100).toFixed(2)} €`
}
