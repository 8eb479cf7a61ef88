// An update in a RUN that installs nothing: it goes where the lists are fetched anew before anything reads them.

import { LISTS, needOfLists, removesLists, renewalOfLists } from '../../src/analysis/packages/lists.ts'
import { withoutCommands } from '../../src/dockerfile/edit/removal.ts'
import { authoredLine } from '../../src/dockerfile/model/authored.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { mounted } from '../../src/dockerfile/model/mounts.ts'
import { allMade, answerAt, because, type Reason } from '../../src/dockerfile/model/refusal.ts'
import type { Fix } from '../../src/dockerfile/model/span.ts'
import { callOf } from '../../src/knowledge/packages/managers.ts'
import { cacheDependent, callsIn, nextLater, otherBuildsUse, type Run } from '../../src/transform/runs.ts'
import type { Context } from '../../src/transform/transform.ts'

/** @param isPaired whether the RUN right behind one is looked at together with it */
export function withoutLone(
  dockerfile: Dockerfile,
  context: Context,
  all: readonly Run[],
  isPaired: (run: Run) => boolean,
): Dockerfile {
  const fixes = all.map((run) => {
    if (!leavesLists(dockerfile, run) || isPaired(run)) return undefined
    const fix = run.onbuild ? { reason: otherBuildsUse('the lists') } : fixOf(dockerfile, run)
    // Where no layer reaches an image, lists cost nobody anything.
    const isIdle = fix !== undefined && 'reason' in fix && !run.stage.ships
    return isIdle ? undefined : answerAt(run.instruction.span, fix)
  })
  return allMade(dockerfile, fixes, context)
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
  const stays = (what: string, { span }: Run['instruction']): string =>
    `apt-get update stays apart from what may use its lists: ${what} in line ${authoredLine(dockerfile, span.start)}`
  const user = nextLater(dockerfile, run, 'needs the lists of apt', needing, renewal)
  if (user !== undefined) return stays(needOfLists(dockerfile, user)!, user)
  const reader = cacheDependent(dockerfile, run, LISTS, renewal)
  return reader === undefined ? undefined : stays('what names their folder', reader)
}

/** The RUN without its update, whose lists nobody reads; or why that stays. */
function fixOf(dockerfile: Dockerfile, run: Run): Fix | Reason | undefined {
  const user = userOf(dockerfile, run)
  if (user !== undefined || !updatesAlone(run)) return because(user)
  const renewal = renewalOfLists(dockerfile)
  const next = nextLater(dockerfile, run, renewal.name, renewal.test)
  if (next === undefined) return { reason: whyKept(dockerfile, run) }
  return (
    withoutUpdates(dockerfile, run) ?? {
      reason: `the lists that apt-get update fetches are fetched anew in line ${authoredLine(dockerfile, next.span.start)} before anything reads them`,
    }
  )
}

/** What is said where nothing surely fetches the lists anew. */
function whyKept(dockerfile: Dockerfile, run: Run): string {
  const updates = (later: Run['instruction']): boolean =>
    dockerfile.script(later)?.commands.some((command) => {
      const call = callOf(command)
      return call?.manager === 'apt' && call.verb === 'update'
    }) === true
  const other = nextLater(dockerfile, run, 'calls apt-get update', updates)
  return other === undefined
    ? 'nothing that is seen here installs from the lists that apt-get update leaves'
    : `apt-get update stays: the one in line ${authoredLine(dockerfile, other.span.start)} may fail unnoticed, or leave lists as they are`
}

function withoutUpdates(dockerfile: Dockerfile, run: Run): Fix | undefined {
  const calls = callsIn(run, 'apt').filter(({ verb }) => verb === 'update')
  const updates = new Set(calls.map(({ command }) => command))
  return [...updates].every(({ certain }) => certain) ? withoutCommands(dockerfile, run.script, updates) : undefined
}
