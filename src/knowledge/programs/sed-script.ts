// Which commands a script of sed has: whether it ends before its input does.
//
// Source: sed(1) and compile.c of GNU sed 4.9; what it has beyond POSIX ends at the same places in busybox.

/** They are one letter. */
const ALONE = '=dDgGhHnNpPxzF{}'

/** What stands behind these goes to the end of its line. */
const TO_END = 'aicrRwWev'

/** Behind these a label stands. */
const LABELLED = ':btT'

/** Whether a script has a command that quits; `undefined` where the script is not understood. */
export function quits(script: string): boolean | undefined {
  let at = 0
  const skip = (characters: string): void => {
    while (at < script.length && characters.includes(script[at]!)) at++
  }
  const skipTo = (characters: string): void => {
    while (at < script.length && !characters.includes(script[at]!)) at += script[at] === '\\' ? 2 : 1
  }
  while (at < script.length) {
    skip(' \t\n;')
    const behind = behindAddresses(script, at)
    if (behind === undefined) return undefined
    at = behind
    skip(' \t!')
    const command = script[at++]
    if (command === undefined) return false
    if (command === 'q' || command === 'Q') return true
    if (command === '#' || TO_END.includes(command)) skipTo('\n')
    else if (LABELLED.includes(command)) skipTo(';\n}')
    else if (command === 's' || command === 'y') {
      const middle = (command === 's' ? behindPattern : behindText)(script, at + 1, script[at] ?? '')
      const end = middle === undefined ? undefined : behindText(script, middle, script[at]!)
      if (end === undefined) return undefined
      at = end
      skip('0123456789IiMmegp')
      // Into a file.
      if (script[at] === 'w') skipTo('\n')
    } else if (command === 'l' || command === 'L') skip(' 0123456789')
    else if (!ALONE.includes(command)) return undefined
  }
  return false
}

/** The offset behind what says for which lines a command is: `/a/,+3`. */
function behindAddresses(script: string, from: number): number | undefined {
  let at = from
  for (;;) {
    const first = script[at]
    if (first === '/' || first === '\\') {
      const opener = first === '/' ? at : at + 1
      const end = behindPattern(script, opener + 1, script[opener])
      if (end === undefined) return undefined
      at = end
      while (script[at] === 'I' || script[at] === 'M') at++
    } else while (at < script.length && '0123456789$~+'.includes(script[at]!)) at++
    while (script[at] === ' ') at++
    if (script[at] !== ',') return at
    at++
    while (script[at] === ' ') at++
  }
}

/** The offset behind the delimiter that ends a pattern: in brackets it is one of the characters. */
function behindPattern(script: string, from: number, delimiter: string | undefined): number | undefined {
  for (let at = from; delimiter !== undefined && at < script.length; at++) {
    const character = script[at]
    if (character === '\\') at++
    else if (character === delimiter) return at + 1
    else if (character === '[') {
      // A bracket right behind the first is one of the characters.
      const first = script[at + 1] === '^' ? at + 2 : at + 1
      const end = script.indexOf(']', first + 1)
      if (end < 0) return undefined
      at = end
    }
  }
  return undefined
}

/** The offset behind the delimiter that ends a replacement. */
function behindText(script: string, from: number, delimiter: string): number | undefined {
  for (let at = from; at < script.length; at++) {
    if (script[at] === '\\') at++
    else if (script[at] === delimiter) return at + 1
  }
  return undefined
}
