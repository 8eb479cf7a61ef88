// Which file node starts, be it through a script of package.json.

import type { Reason } from '../../src/dockerfile/model/refusal.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import type { Manifest } from './manifest.ts'

/** Options of node that load nothing. */
const PLAIN_OPTION =
  /^--(?:enable-source-maps|max[-_]old[-_]space[-_]size=\d+|max-http-header-size=\d+|no-warnings|no-deprecation|trace-[\w-]+|unhandled-rejections=\w+|dns-result-order=\w+|expose[-_]gc)$/

const ADVICE = 'start the program itself, as in CMD ["node", "dist/server.js"]'

/** Why a project of another package manager, or its lock file, is left alone. */
export function onlyNpm(other: string): string {
  return `only npm and its lock file are followed, not ${other}: split the stages by hand`
}

/** Why a command cannot be one that starts node; `undefined` where it may be. */
export function startRefusal([program = '']: readonly string[]): string | undefined {
  if (program === 'yarn' || program === 'pnpm' || program === 'bun') return onlyNpm(program)
  return program === 'node' || program === 'npm'
    ? undefined
    : `what ${program} needs in the final image cannot be told: ${ADVICE}`
}

/** @returns one line that says why the file cannot be told */
export function startedFile(words: readonly string[], manifest: Manifest): { readonly file: string } | Reason {
  const [program, verb, name] = words
  if (program === 'node') return fileOf(words.slice(1))
  const script =
    verb === 'start' && words.length === 2 ? 'start' : verb === 'run' && words.length === 3 ? name : undefined
  const started = script === undefined ? undefined : scriptWords(manifest, script)
  return started === undefined ? { reason: `what npm starts cannot be told: ${ADVICE}` } : fileOf(started)
}

/** The arguments of node in a script that is nothing but one call of it. */
function scriptWords({ scripts }: Manifest, name: string): readonly string[] | undefined {
  if ([`pre${name}`, `post${name}`].some((other) => Object.hasOwn(scripts, other))) return undefined
  const script = Object.hasOwn(scripts, name) ? readShell(scripts[name]!, false) : undefined
  const [command, other] = script?.commands ?? []
  if (command === undefined || other !== undefined || command.name !== 'node') return undefined
  if (command.redirects.length > 0 || command.wrapper.length > 0 || !command.certain) return undefined
  const values = command.words.slice(1).map(({ value }) => value)
  return values.every((value) => value !== undefined) ? values : undefined
}

function fileOf(words: readonly string[]): { readonly file: string } | Reason {
  const file = words.find((word) => !PLAIN_OPTION.test(word))
  return file === undefined || file.startsWith('-')
    ? { reason: `which file node starts cannot be told${file === undefined ? '' : `, with ${file}`}: ${ADVICE}` }
    : { file }
}
