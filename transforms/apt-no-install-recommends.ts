// Installs what is asked for and what it needs, not what Debian recommends beside it.

import { addPackages, type Knowledge, lacksOf } from '../src/analysis/packages/without-recommended.ts'
import { unknownCode } from '../src/analysis/processes/unknown-code.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Word } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import { oldestRelease } from '../src/knowledge/images/releases.ts'
import { debianPackages, isLongThere } from '../src/knowledge/packages/debian.ts'
import { type Call, callOf, hasOption } from '../src/knowledge/packages/managers.ts'
import { NEEDS } from '../src/knowledge/packages/needs.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import {
  addFlag,
  callsIn,
  isSaid,
  mentionedBefore,
  plainCalls,
  type Run,
  runs,
  someBefore,
} from '../src/transform/runs.ts'
import { type Context, mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'apt-no-install-recommends',
  summary: 'Install no recommended packages with apt-get',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size', 'lint'],
  recommended: true,
  mayAct: mentions('apt'),
  why: `Recommended packages are often most of what an \`apt-get install\` brings. Without them images are smaller and
builds faster.

What is needed of them is added by name. Debian's own indexes tell what recommends what and which package brings a program: what the
file calls later, in RUN, CMD, ENTRYPOINT, HEALTHCHECK or a script that it writes, and nothing else brings by then; and what
programs need that no call names: \`ca-certificates\` for https, \`make\` and \`gcc\` for \`cmake\`, \`automake\` for \`autoconf\`, a
compiler and headers for \`pip install\`, \`xauth\` for \`xvfb-run\`. So are data, plug-ins and helpers that programs use while they
run: fonts for \`graphviz\`, \`ghostscript\` for ImageMagick, a dictionary for \`aspell\`; what is built from a package's own source and cut
off it, such as \`opencv-data\`; \`openssh-client\` where \`git\` is there for more than what steps of the build fetch; and where the
image starts a shell, what \`git\` is used with by hand. Something in the image may rely on another of them.`,
  leavesAlone: [
    'a call that has the flag, or that asks for recommended packages',
    'a file that sets `APT::Install-Recommends`',
    'a call whose options may stand in a variable',
    'desktops, Wine, Ansible, LibreOffice and others that do much of their work with what they only recommend',
    'applications with a desktop, Debian’s own packaging tools, checks of Nagios: much of what they need they only recommend',
    'installs in front of a `dpkg -i`, which fetches nothing of what its package depends on',
    'calls of which as many packages would have to be named as are left out',
    'packages of Python of which it is not known whether they have to be compiled, where no compiler would be there',
    'an image that people work in: one with `openssh-server`, one that is built on a dev container',
    'a list that comes out of a file or a command, `apt-get install -f`, a package that comes from a file',
    'docker-ce, whose plugins are only recommended',
    'tools that are needed and only recommended, where packages are removed again',
    'what a package may recommend of which nothing is known, where a program is called that nothing else brings',
    'packages of which nothing is known, in a release that is older than Debian’s indexes of today',
    'a needed package that not every release the base image may be is known to have',
    'an install that needs another package, where nothing in front of it fetches lists',
    'a file of so many installs and calls that nobody waits for what they need of each other: more than 100,000 pairs',
  ],
  rules: ['hadolint/DL3015'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const calls = runs(dockerfile, context).flatMap((run) =>
      plainCalls(context, run, bareCalls(dockerfile, run)).map((call) => ({ run, call })),
    )
    if (calls.length === 0) return dockerfile
    const lacks = lacksOf(dockerfile, context, calls, DEBIAN, (text) => isSaid(dockerfile, text))
    return dockerfile.edit(
      calls.flatMap((bare): readonly Fix[] => {
        const lack = bare.call.operands.some(isFile) ? OF_FILE : lacks(bare)
        if ('reason' in lack && !isWorthATry(context, bare, lack.reason)) {
          context.decline(bare.run.instruction.span, lack.reason)
          return []
        }
        const needed = 'reason' in lack ? [] : lack
        if (needed.length > 0 && !mayFindMore(dockerfile, context, bare.run)) {
          context.decline(bare.run.instruction.span, withoutLists(needed))
          return []
        }
        const flag = addFlag(context, bare.run, bare.call, '--no-install-recommends', 'flags')
        return flag.length === 0 ? [] : [[...flag, ...addPackages(dockerfile, bare, needed)]]
      }),
    )
  },
} satisfies Transform

const DEBIAN: Knowledge = {
  manager: 'apt',
  needs: NEEDS,
  archives: (image) => debianPackages(image.distro, oldestRelease(image)).archives,
  isThere(name, image, isSince) {
    const { archives, mayBeOlder } = debianPackages(image.distro, oldestRelease(image))
    return isLongThere(name, isSince) || (!mayBeOlder && archives.every(({ has }) => has(name)))
  },
}

/** On a base image of which nothing is known, what is needed may be there already, and nobody can say more than a build. */
function isWorthATry(context: Context, { run }: { readonly run: Run }, reason: string): boolean {
  return context.image(run.stage).official === undefined && context.worthATry(run.instruction.span, reason)
}

/**
 * Whether lists are fetched up to a RUN: what is there already apt installs without them, and finds nothing else. An official image
 * has none, and no install of a package without an update before it.
 */
function mayFindMore(dockerfile: Dockerfile, context: Context, run: Run): boolean {
  if (context.image(run.stage).official !== undefined) return true
  return someBefore(dockerfile, run, 'may fetch lists of apt', (instruction) => {
    const script = dockerfile.script(instruction)
    if (script === undefined) return instruction.keyword === 'RUN'
    return script.commands.some((command) => {
      const call = callOf(command)
      return (
        (call?.manager === 'apt' && call.verb === 'update') || unknownCode(dockerfile, script, command) !== undefined
      )
    })
  })
}

function withoutLists([first]: readonly string[]): string {
  return `it needs ${first}, which is only recommended, and no apt-get update in front of it fetches lists to find that in`
}

const OF_FILE = { reason: 'a package comes from a file here, and what it recommends is not known' }

/** A path, as apt-get reads it. */
function isFile({ value, text }: Word): boolean {
  const name = value ?? text.replaceAll('"', '')
  return name.endsWith('.deb') || ['/', './', '../', '~'].some((start) => name.startsWith(start))
}

/** The calls of a RUN that install recommended packages. */
function bareCalls(dockerfile: Dockerfile, run: Run): readonly Call[] {
  const bare = callsIn(run, 'apt').filter(isBare)
  if (bare.length === 0 || mentionedBefore(dockerfile, run, 'install-recommends "')) return []
  return mentionedBefore(dockerfile, run, 'apt::install-recommends') ? [] : bare
}

function isBare(call: Call): boolean {
  return (
    (call.verb === 'install' || call.verb === 'build-dep') &&
    !hasOption(call, undefined, '--no-install-recommends', '--install-recommends', '--no-recommends') &&
    !call.options.some(({ value }) => value?.toLowerCase().includes('install-recommends') === true)
  )
}
