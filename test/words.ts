// Rows of words, as many tests have them: lines of names, with blanks between.

export function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '))
}
