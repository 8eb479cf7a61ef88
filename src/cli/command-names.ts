// The commands beside the rewriting, and what is said when one is misspelled or does not stand in front.

import { nearest } from '../nearest.ts'
import { quoted, UserError } from './options.ts'

/** What may stand in front of all else, in the place of paths. */
export const COMMANDS = ['verify', 'slim', 'images', 'merge-reports', 'init', 'completion', 'lsp', 'mcp'] as const

/** Words that other programs have for what options do here. */
const OPTION_WORDS: Readonly<Record<string, string>> = {
  help: '--help',
  version: '--version',
  list: '--list',
  ls: '--list',
  explain: '--explain',
  rule: '--explain',
  fix: '--write',
  write: '--write',
  apply: '--write',
  check: '--check',
  lint: '--check',
  diff: '--format diff',
  watch: '--watch',
}

/**
 * A command that was taken for a path: it does not stand in front, or is misspelled.
 *
 * @param args as they were given
 * @param isThere whether there is a file or folder of that name
 * @throws UserError which says what was most likely meant
 */
export function refuseMisplaced(
  args: readonly string[],
  paths: readonly string[],
  isThere: (path: string) => boolean,
): void {
  const missing = paths.filter((path) => /^[a-z-]+$/i.test(path) && !isThere(path))
  const late = missing.find((path) => COMMANDS.some((command) => command === path))
  if (late !== undefined) {
    const rest = args.filter((arg) => arg !== late)
    throw new UserError(
      `${late} is a command, and stands in front: ${['dockershift', late, ...rest].map(quoted).join(' ')}`,
    )
  }
  const [first] = missing
  if (first === undefined || first !== paths[0]) return
  const word = first.toLowerCase()
  const near = Object.hasOwn(OPTION_WORDS, word) ? OPTION_WORDS[word] : nearest(word, COMMANDS)
  if (near !== undefined)
    throw new UserError(
      `${first}: there is no such file, nor such a command (did you mean ${near}?); see dockershift --help`,
    )
}
