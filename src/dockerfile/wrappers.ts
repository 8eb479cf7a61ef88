// Which word of a command names the program that runs: behind `sudo`, `env`, `nice` and their options.

/** A word as far as its value goes. */
interface Valued {
  readonly text: string
  readonly value: string | undefined
  readonly glob: boolean
}

/** Programs that run the program named in their arguments: their options that take a value. */
const WRAPPERS: Readonly<Record<string, readonly string[]>> = {
  sudo: ['-u', '-g', '-C', '-h', '-p', '-r', '-t', '-U', '-D', '-R', '-T', '--user', '--group'],
  env: ['-u', '--unset', '-C', '--chdir'],
  command: [],
  nice: ['-n', '--adjustment'],
  nohup: [],
  ionice: ['-c', '-n'],
  eatmydata: [],
  time: ['-f', '-o'],
  xargs: ['-a', '-n', '-P', '-I', '-L', '-d', '-s', '-E', '--arg-file', '--max-args', '--max-procs', '--delimiter'],
}

/** The index of the word that names the program, behind wrappers; 0 when a wrapper's options are not understood. */
export function programIndex(words: readonly Valued[]): number {
  let at = 0
  for (;;) {
    const name = programName(words[at])
    const valued = name === undefined || !Object.hasOwn(WRAPPERS, name) ? undefined : WRAPPERS[name]
    if (valued === undefined) return at
    const next = afterOptions(words, at + 1, valued, name === 'env' || name === 'sudo')
    if (next === undefined || next >= words.length) return at
    // `command -v x` asks, it does not run.
    if (name === 'command' && next > at + 1) return at
    at = next
  }
}

function afterOptions(
  words: readonly Valued[],
  from: number,
  valued: readonly string[],
  assignments: boolean,
): number | undefined {
  let at = from
  for (; at < words.length; at++) {
    const value = words[at]!.value
    if (assignments && isAssignment(words[at]!.text)) continue
    if (value === undefined) return undefined
    if (value === '--') return at + 1
    if (!value.startsWith('-') || value === '-') break
    if (valued.includes(value)) at++
  }
  return at
}

export function isAssignment(text: string): boolean {
  const equals = text.indexOf('=')
  if (equals <= 0) return false
  for (let i = 0; i < equals; i++) {
    const code = text.charCodeAt(i) | 32
    const letter = (code >= 97 && code <= 122) || text[i] === '_'
    if (!letter && !(i > 0 && text[i]! >= '0' && text[i]! <= '9')) return false
  }
  return true
}

/** `/usr/bin/apt-get` is apt-get; `./configure` stays what it is. */
export function programName(word: Valued | undefined): string | undefined {
  const value = word?.value
  if (value === undefined || word?.glob === true) return undefined
  if (!value.startsWith('/')) return value
  const slash = value.lastIndexOf('/')
  return value.slice(0, slash).endsWith('bin') ? value.slice(slash + 1) : value
}
