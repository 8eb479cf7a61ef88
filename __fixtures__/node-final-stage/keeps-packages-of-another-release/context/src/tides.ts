export function nextTide(harbour: { offset: number }): string {
  return new Date(Date.now() + harbour.offset).toISOString()
}
