// A list of a generated table, a line for each name and sorted by it: looked up in its text, as most runs ask for a few of thousands of lines.

/**
 * What stands behind the colon of the line of a name that holds for a release; `undefined` where there is none. A name may have
 * several lines, each with the releases that it holds for: `name=11,12: …`.
 *
 * @param text the lines, sorted by the code units of their names, each ended by a line feed
 */
export function contentOf(text: string, name: string, release: number): string | undefined {
  for (let start = firstOf(text, name); start < text.length; ) {
    if (compared(text, start, name) !== 0) return undefined
    const end = endOf(text, start)
    const line = lineIn(text, start, end)
    if (line.holds(release)) return line.content
    start = end + 1
  }
  return undefined
}

/** The names of the lines that hold for a release. */
export function namesOf(text: string, release: number): readonly string[] {
  const names: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start)
    const line = lineIn(text, start, end)
    if (line.name !== '' && line.holds(release)) names.push(line.name)
    start = end + 1
  }
  return names
}

/** Where the first line begins whose name is not before this one. */
function firstOf(text: string, name: string): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const start = middle === 0 ? 0 : text.lastIndexOf('\n', middle - 1) + 1
    if (compared(text, start, name) < 0) low = endOf(text, middle) + 1
    else high = start
  }
  return low
}

const COLON = 0x3a
const EQUALS = 0x3d

/** How the name of the line that begins at `start` compares with another: below 0 where it comes first. No string is made of it. */
function compared(text: string, start: number, name: string): number {
  for (let i = 0; ; i++) {
    const code = start + i < text.length ? text.charCodeAt(start + i) : COLON
    const ends = code === COLON || code === EQUALS || code === 10
    if (i === name.length) return ends ? 0 : 1
    if (ends) return -1
    const difference = code - name.charCodeAt(i)
    if (difference !== 0) return difference
  }
}

function endOf(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

interface Line {
  readonly name: string
  readonly content: string
  holds(release: number): boolean
}

function lineIn(text: string, start: number, end: number): Line {
  const [head = '', content = ''] = text.slice(start, end).split(':', 2)
  const [name = '', releases] = head.split('=', 2)
  return {
    name,
    content,
    holds: (release) => releases === undefined || releases.split(',').includes(String(release)),
  }
}
