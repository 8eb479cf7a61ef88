// What a final stage installs by apt: its packages, by the options with which the file installs its own.

import { keywordFor } from '../../dockerfile/edit/keyword.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import type { Script } from '../../dockerfile/model/script.ts'
import type { Call } from '../../knowledge/packages/managers.ts'

/** An `apt-get install` of a RUN. */
export interface AptCall {
  readonly call: Call
  readonly script: Script
}

/** The options of calls, as the first has them, as long as all let the same packages come along; not where apt keeps what it downloads. */
export function commonOptions(calls: readonly Call[]): readonly string[] | Reason {
  const ways = new Map(
    calls.map((call) => {
      const given = call.given.filter(({ value }) => value === undefined || !/^dir::cache/i.test(value))
      const words = new Set(given.flatMap(({ word, valueWords }) => [word, ...valueWords]))
      const options = [...words].map(({ text }) => text)
      return [meaningOf(options), options] as const
    }),
  )
  const [options = [], ...others] = ways.values()
  return others.length === 0
    ? options
    : { reason: 'packages that stay are installed with other options elsewhere: give all calls the same' }
}

/** Options that say which packages come along; not that nothing is asked, or said. */
function meaningOf(options: readonly string[]): string {
  return options
    .filter((one) => !/^(?:-[yq]+|--yes|--assume-yes|--quiet)$/.test(one))
    .toSorted()
    .join(' ')
}

/** Whether a stage installs without questions by a variable that ends with it, or with a command. */
export function asksNothing(dockerfile: Dockerfile, instructions: readonly Instruction[]): boolean {
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
