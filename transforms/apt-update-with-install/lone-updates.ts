// An update in a RUN that installs nothing: it goes where the lists are fetched anew before anything reads them.

import { needOfLists, removesLists, renewalOfLists } from '../../src/analysis/packages/lists.ts'
import { removeMembers, withoutInstruction } from '../../src/dockerfile/edit/removal.ts'
import { authoredLine } from '../../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { callsIn, nextLater, otherBuildsUse, type Run } from '../../src/transform/runs.ts'
import type { Context } from '../../src/transform/transform.ts'

/** @param isPaired whether the RUN right behind one is looked at together with it */
export function withoutLone(
  dockerfile: Dockerfile,
  context: Context,
  all: readonly Run[],
  isPaired: (run: Run) => boolean,
): Dockerfile {
  const fixes = all.flatMap((run) => {
    if (!leavesLists(dockerfile, run) || isPaired(run)) return []
    const fix = run.onbuild ? otherBuildsUse('the lists') : fixOf(dockerfile, run)
    if (typeof fix !== 'string') return fix === undefined ? [] : [fix]
    // Where no layer reaches an image, lists cost nobody anything.
    if (run.stage.ships) context.decline(run.instruction.span, fix)
    return []
  })
  return dockerfile.edit(fixes)
}

/** Whether a RUN that installs nothing leaves lists. */
function leavesLists(dockerfile: Dockerfile, run: Run): boolean {
  const verbs = callsIn(run, 'apt').map(({ verb }) => verb)
  if (!verbs.includes('update') || verbs.includes('install')) return false
  return !removesLists(dockerfile, run.script) && !mounted(run.instruction, '/var/lib/apt/lists')
}

/** Whether nothing of apt in a RUN reads the lists: `apt-get upgrade` does. */
function updatesAlone(run: Run): boolean {
  return callsIn(run, 'apt').every(({ verb }) => ['update', 'clean', 'autoclean'].includes(verb))
}

/** Why an update has to stay where it is: what may use its lists. */
function userOf(dockerfile: Dockerfile, run: Run): string | undefined {
  const renewal = renewalOfLists(dockerfile)
  const needing = (later: Run['instruction']): boolean => needOfLists(dockerfile, later) !== undefined
  const user = nextLater(dockerfile, run, 'needs the lists of apt', needing, renewal)
  return user === undefined
    ? undefined
    : `apt-get update stays apart from what may use its lists: ${needOfLists(dockerfile, user)} in line ${authoredLine(dockerfile, user.span.start)}`
}

/** The RUN without its update, whose lists nobody reads; or why that stays. */
function fixOf(dockerfile: Dockerfile, run: Run): Fix | string | undefined {
  const user = userOf(dockerfile, run)
  if (user !== undefined || !updatesAlone(run)) return user
  const renewal = renewalOfLists(dockerfile)
  const next = nextLater(dockerfile, run, renewal.name, renewal.test)
  if (next === undefined) return 'nothing that is seen here installs from the lists that apt-get update leaves'
  return (
    withoutUpdates(dockerfile, run) ??
    `the lists that apt-get update fetches are fetched anew in line ${authoredLine(dockerfile, next.span.start)} before anything reads them`
  )
}

function withoutUpdates(dockerfile: Dockerfile, run: Run): Fix | undefined {
  const { instruction, script } = run
  if (script.heredoc || instruction.line.heredocs.length > 0) return undefined
  const calls = callsIn(run, 'apt').filter(({ verb }) => verb === 'update')
  const updates = new Set(calls.map(({ command }) => command))
  if (![...updates].every(isQuiet)) return undefined
  const all = script.list.flatMap((item) => item.elements)
  const elements = all.filter(({ command }) => updates.has(command!))
  // `((A++))` is no command, and may fail all the same.
  if (elements.length === all.length && updates.size === script.commands.length)
    return withoutInstruction(dockerfile, instruction)
  return elements.length === updates.size ? removeMembers(dockerfile, script, new Set(elements)) : undefined
}

/** Whether nobody reads what a command prints, or how it ends. */
function isQuiet({ certain, piped, redirects, wrapper }: Command): boolean {
  return (
    certain &&
    !piped &&
    // `time` is no word of every shell.
    (wrapper.length === 0 || wrapper[0]!.text === 'sudo') &&
    redirects.every(({ operator, target }) => target?.value === '/dev/null' || operator.endsWith('&'))
  )
}
