// Which ports a process opens, as far as a Dockerfile says, and which of them are open to root alone.

import { builderWords } from '../../src/dockerfile/model/instruction.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import { FIRST_FREE_PORT } from '../../src/knowledge/images/made-users.ts'

/**
 * Why a process needs root for its ports: by EXPOSE, and numbers behind a colon or a word for ports.
 *
 * @param words what the image starts
 */
export function portOfRoot({ instructions }: Stage, words: readonly string[]): string | undefined {
  const exposed = instructions
    .filter(({ keyword }) => keyword === 'EXPOSE')
    .flatMap((one) => builderWords(one).map(({ text }) => text))
  const bound = words.flatMap((word, i) => {
    const colon = word.lastIndexOf(':')
    const equals = word.lastIndexOf('=')
    const before = (words[i - 1] ?? '').toLowerCase()
    if (['-p', '--port', '-l', '--listen', '-b', '--bind', '--http-port'].includes(before) || colon >= 0 || equals >= 0)
      return [word.slice(Math.max(colon, equals) + 1)]
    // The port of `python -m http.server 80`.
    return before === 'http.server' || before === 'simplehttpserver' ? [word] : []
  })
  if (exposed.some((port) => port.includes('$'))) return 'a variable names the port of EXPOSE'
  const low = [...exposed, ...bound].find((port) => {
    const number = Number.parseInt(port, 10)
    return number > 0 && number < FIRST_FREE_PORT && String(number) === port.split(/[/-]/, 1)[0]
  })
  return low === undefined ? undefined : `port ${low} is open to root alone, outside of Docker's own networks`
}
