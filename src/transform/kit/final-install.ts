// What a final stage installs by apt: its packages, by the options with which the file installs its own.

import { keywordFor } from '../../dockerfile/edit/keyword.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Word } from '../../dockerfile/model/shell.ts'
import type { Given } from '../../dockerfile/read/arguments.ts'
import type { Call } from '../../knowledge/packages/managers.ts'

/** An `apt-get install` of a RUN. */
export interface AptCall {
  readonly call: Call
  readonly script: Script
}

/**
 * The options of calls, as the first has them, as long as the others differ from it in nothing but what is asked and said;
 * not where apt keeps what it downloads.
 */
export function commonOptions(calls: readonly Call[]): readonly string[] | Reason {
  const [first = [], ...others] = calls.map(({ given }) =>
    given.filter(({ value }) => !/^dir::cache/i.test(value ?? '')),
  )
  return others.every((other) => meaningOf(other) === meaningOf(first))
    ? textsOf(first)
    : { reason: 'packages that stay are installed with other options elsewhere: give all calls the same' }
}

function meaningOf(given: readonly Given<Word>[]): string {
  return textsOf(given.filter((one) => !isOfTalk(one)))
    .toSorted()
    .join(' ')
}

/** Options as written, with their values; those of a cluster are one. */
function textsOf(given: readonly Given<Word>[]): readonly string[] {
  return [...new Set(given.map(({ word, valueWords }) => [word, ...valueWords].map(({ text }) => text).join(' ')))]
}

/** Options of apt that say what is asked and shown. Source: apt-get(8). */
const OF_TALK = new Set(
  '-y --yes --assume-yes -q --quiet --silent -u --show-upgraded -V --verbose-versions --show-progress --no-show-progress --color --no-color'.split(
    ' ',
  ),
)

function isOfTalk({ names, value = '' }: Given<Word>): boolean {
  return (
    names.every((name) => OF_TALK.has(name)) ||
    /^(?:dpkg::(?:use-pty|progress)|quiet|debug::|apt::(?:color|get::(?:assume-yes|show-upgraded)))/i.test(value)
  )
}

/** Whether a stage installs without questions by a variable that ends with it, or with a command. */
export function installsQuietly(dockerfile: Dockerfile, instructions: readonly Instruction[]): boolean {
  return instructions.some((instruction) =>
    instruction.keyword === 'ARG'
      ? instruction.text.includes('DEBIAN_FRONTEND')
      : dockerfile
          .script(instruction)
          ?.commands.some(({ assigned }) => assigned.some(({ name }) => name === 'DEBIAN_FRONTEND')) === true,
  )
}

/**
 * A RUN that installs packages, and leaves no lists; on several lines where one would be long.
 *
 * @param options of apt-get install, as written
 * @param isQuiet the questions of packages are answered by what they come with
 */
export function aptInstall(
  dockerfile: Dockerfile,
  packages: readonly string[],
  options: readonly string[],
  isQuiet: boolean,
): string {
  const { escape, eol } = dockerfile.reading
  const assumesYes = options.some((one) => /^-\w*y|^--(?:yes|assume-yes)$/.test(one))
  const call = [
    ...(isQuiet ? ['DEBIAN_FRONTEND=noninteractive'] : []),
    'apt-get install',
    ...(assumesYes ? [] : ['-y']),
    ...options,
  ].join(' ')
  const run = keywordFor(dockerfile, 'RUN')
  const line = `${run} apt-get update && ${call} ${packages.join(' ')} && rm -rf /var/lib/apt/lists/*`
  if (line.length <= LONGEST) return line
  const names = packages.map((name) => `        ${name}`)
  return [`${run} apt-get update`, `    && ${call}`, ...names, '    && rm -rf /var/lib/apt/lists/*'].join(
    ` ${escape}${eol}`,
  )
}

/** Of a line that is read at a glance. */
const LONGEST = 120
