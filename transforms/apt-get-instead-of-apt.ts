// Calls apt-get and apt-cache where a script calls apt, whose command line may change.

import { replace } from '../src/dockerfile/model/script.ts'
import type { Word } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { isDebianSince } from '../src/knowledge/images/releases.ts'
import { type Call, hasOption, optionsGiven } from '../src/knowledge/packages/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { addFlag, callsIn, type Run, runs } from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

const APT_GET = new Set([
  'update',
  'install',
  'remove',
  'purge',
  'autoremove',
  'clean',
  'autoclean',
  'build-dep',
  'source',
  'download',
  'changelog',
])

/** `apt full-upgrade` runs the same function as `dist-upgrade` of both (apt-private/private-upgrade.cc). */
const DIST_UPGRADE = new Set(['dist-upgrade', 'full-upgrade'])

/** From these on apt-get(8) has `--with-new-pkgs`, which apt sets for itself (apt-private/private-cmndline.cc): apt 1.2. */
const WITH_NEW_PACKAGES = { debian: 9, ubuntu: 16.04 }

const APT_CACHE = new Set(['search', 'show', 'policy', 'depends', 'rdepends', 'madison'])

export default {
  name: 'apt-get-instead-of-apt',
  summary: 'Call apt-get and apt-cache instead of apt',
  phase: 'commands',
  safety: 'safe',
  aims: ['lint'],
  recommended: true,
  mayAct: mentions('apt'),
  why: `\`apt\` is made for people at a terminal: it warns in scripts that its command line is not stable. \`apt-get\` and
\`apt-cache\` do the same work, and stay as they are. \`apt upgrade\` is \`apt-get upgrade --with-new-pkgs\`, and
\`apt full-upgrade\` is \`apt-get dist-upgrade\`.`,
  leavesAlone: [
    'a RUN in which one call has to stay, or calls apt behind another program or by its path; and RUNs in a row with such a one',
    '`apt list` and the like, which have no counterpart that does the same',
    '`apt upgrade` where the apt-get may not know `--with-new-pkgs`: before Debian 9 and Ubuntu 16.04, and on a base that is not known',
    '`apt show` and the like where the output is used: it looks otherwise',
    'package names that are patterns or variables, which the two read differently',
  ],
  rules: ['hadolint/DL3027'],
  references: [
    'https://manpages.debian.org/bookworm/apt/apt.8.en.html#SCRIPT_USAGE_AND_DIFFERENCES_FROM_OTHER_APT_TOOLS',
  ],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const all = runs(dockerfile, context).map((run): Looked => {
      const calls = callsIn(run, 'apt').filter(({ tool }) => tool === 'apt')
      // Two tools side by side would be worse than one.
      const reasons = calls.flatMap((call) => reasonFor(context, run, call) ?? [])
      return { run, calls, reason: calls.length === 0 ? undefined : (reasons[0] ?? otherCall(run, calls)) }
    })
    const kept = keptByRow(all)
    return dockerfile.edit(
      all.flatMap((looked) => {
        const { run, calls } = looked
        const reason = looked.reason ?? (calls.length === 0 ? undefined : kept.get(looked))
        if (reason !== undefined) {
          const isHalf =
            looked.reason !== undefined && calls.some((call) => counterpart(context, run, call) !== undefined)
          context.decline(run.instruction.span, isHalf ? `${reason}, and a RUN changes as a whole` : reason)
          return []
        }
        const fixes = calls.map((call) => fixOf(context, run, call))
        return fixes.every(({ length }) => length > 0) ? fixes : []
      }),
    )
  },
} satisfies Transform

/** A RUN, its calls of apt, and why they have to stay. */
interface Looked {
  readonly run: Run
  readonly calls: readonly Call[]
  readonly reason: string | undefined
}

/** Why a call stays for another RUN's sake, by RUN: those right behind each other may become one. */
function keptByRow(all: readonly Looked[]): ReadonlyMap<Looked, string> {
  const kept = new Map<Looked, string>()
  let row: Looked[] = []
  for (const [i, looked] of all.entries()) {
    row.push(looked)
    if (all[i + 1]?.run.instruction.index === looked.run.instruction.index + 1) continue
    const reason = row.find((one) => one.reason !== undefined)?.reason
    for (const one of row) if (reason !== undefined) kept.set(one, `${reason}, in a RUN of the same row: ${WORSE}`)
    row = []
  }
  return kept
}

const WORSE = 'two tools side by side would be worse than one'

/** A call behind a program that runs what it is given, by a path, or in a text that a shell will read. */
function otherCall({ script }: Run, calls: readonly Call[]): string | undefined {
  const known = new Set(calls.map(({ command }) => command.words[0]))
  const isRead = ({ start, end }: Word): boolean => [...known].some((one) => one!.start > start && one!.start < end)
  const others = script.commands.flatMap(({ words }) =>
    words.filter((word, i) => {
      if (known.has(word)) return word.text !== 'apt'
      const next = words[i + 1]?.value
      const isCall = word.value === 'apt' && next !== undefined && (APT_GET.has(next) || next.startsWith('-'))
      return isCall || (!isRead(word) && [...APT_GET].some((verb) => word.text.includes(`apt ${verb}`)))
    }),
  )
  return others.length === 0 ? undefined : 'apt is called by a path, by another program or in a text too'
}

/** The call as another program's: with its name, and with what apt does unasked; empty, and said, where it has to stay. */
function fixOf(context: Context, run: Run, call: Call): Fix {
  const tool = counterpart(context, run, call)
  const [program] = call.command.words
  const name = tool === undefined || program === undefined ? undefined : replace(run.script, program, tool)
  if (name === undefined) return []
  if (call.verb === 'full-upgrade') {
    const verb = replace(run.script, call.verbWord, 'dist-upgrade')
    return verb === undefined ? [] : [name, verb]
  }
  if (call.verb !== 'upgrade' || hasOption(call, undefined, '--with-new-pkgs')) return [name]
  const flag = addFlag(context, run, call, '--with-new-pkgs', 'flags')
  return flag.length === 0 ? [] : [name, ...flag]
}

/** Why a call has no counterpart. */
function reasonFor(context: Context, run: Run, call: Call): string | undefined {
  if (counterpart(context, run, call) !== undefined) return undefined
  if (call.verb === 'upgrade' && !isDebianSince(context.image(run.stage), WITH_NEW_PACKAGES))
    return 'the apt-get of this base may not know --with-new-pkgs, as which apt upgrade runs'
  const isKnown = APT_GET.has(call.verb) || DIST_UPGRADE.has(call.verb)
  if (!isKnown) return `nothing is sure to do the same as apt ${call.verb}`
  const odd = call.operands.find(({ value }) => !isPlainName(value))
  return odd === undefined
    ? `nothing is sure to do the same as this apt ${call.verb}`
    : `${odd.text} may name something else to apt-get`
}

/** A package's name, with version or suite, or a path: no pattern, which the two read differently. The shell finds files. */
function isPlainName(value: string | undefined): boolean {
  if (value === undefined) return false
  return /^[A-Za-z0-9./][A-Za-z0-9+.:=/_~%-]*$/.test(value) || /^(?:\.{1,2})?\/[\w+.:=/~%*?-]*\.deb$/.test(value)
}

function counterpart(context: Context, run: Run, call: Call): string | undefined {
  if (call.tool !== 'apt' || call.expands || !call.operands.every(({ value }) => isPlainName(value))) return undefined
  // Newer than apt-get's oldest version in use.
  if (hasOption(call, 'U', '--update')) return undefined
  if (APT_GET.has(call.verb) || DIST_UPGRADE.has(call.verb)) return 'apt-get'
  if (call.verb === 'upgrade') {
    const says = optionsGiven(call, 'o', '--option').some(({ value }) => value?.includes('Allow-New') !== false)
    const known = isDebianSince(context.image(run.stage), WITH_NEW_PACKAGES)
    return says || !known || hasOption(call, undefined, ...WITHOUT_NEW) ? undefined : 'apt-get'
  }
  const { top, redirects } = call.command
  return APT_CACHE.has(call.verb) && top && redirects.length === 0 ? 'apt-cache' : undefined
}

const WITHOUT_NEW = ['--new-pkgs', '--no-new-pkgs', '--without-new-pkgs']
