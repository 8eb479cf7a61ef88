// The lines of a text by offset: many places of one file are asked for.

const lineStarts = new Map<string, readonly number[]>()

/** One-based line of an offset. The starts of the last text's lines are kept: many places of one file are asked for. */
export function lineAt(text: string, offset: number): number {
  let starts = lineStarts.get(text)
  if (starts === undefined) {
    starts = startsOf(text)
    lineStarts.clear()
    lineStarts.set(text, starts)
  }
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(low, 1)
}

/** Where each line of a text starts. */
export function startsOf(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
