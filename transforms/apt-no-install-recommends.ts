// Installs what is asked for and what it needs, not what Debian recommends beside it.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import { insertAfter } from '../src/dockerfile/script.ts'
import type { Word } from '../src/dockerfile/shell.ts'
import type { Edit, Fix } from '../src/dockerfile/span.ts'
import { packagesOfDistro, programsOf } from '../src/facts/base-packages.ts'
import { debianPackages, isLongThere } from '../src/facts/debian-packages.ts'
import { type Install, installsIn, Stock } from '../src/facts/install-sites.ts'
import { type Lack, lackOf, type Site } from '../src/facts/lacking.ts'
import { type Call, hasOption } from '../src/facts/managers.ts'
import { isDebianSince, oldestRelease } from '../src/facts/releases.ts'
import { REWRITTEN_TRIGGERS } from '../src/facts/triggers.ts'
import { addFlag, callsIn, isSaid, mayHoldOptions, type Run, runs, saidBefore } from '../src/runs.ts'
import type { Context, Transform } from '../src/transform.ts'

export default {
  name: 'apt-no-install-recommends',
  summary: 'Install no recommended packages with apt-get',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size', 'lint'],
  recommended: true,
  why: `Recommended packages are often most of what an \`apt-get install\` brings. Without them images are smaller and
builds faster.

What is needed of them is added by name. Debian's own indexes tell what recommends what and which package brings a program: what the
file calls later, in RUN, CMD, ENTRYPOINT, HEALTHCHECK or a script that it writes, and nothing else brings by then; and what
programs need that no call names: \`ca-certificates\` for https, \`make\` and \`gcc\` for \`cmake\`, \`automake\` for \`autoconf\`, a
compiler and headers for \`pip install\`, \`xauth\` for \`xvfb-run\`. Something in the image may rely on another of them.`,
  leavesAlone: [
    'a call that has the flag, or that asks for recommended packages',
    'a file that sets `APT::Install-Recommends`',
    'a call whose options may stand in a variable',
    'desktops, much of which is only recommended',
    'docker-ce, whose plugins are only recommended',
    'tools that are needed and only recommended, where packages are removed again',
    'what a package may recommend of which nothing is known, where a program is called that nothing else brings',
    'a needed package that not every release the base image may be is known to have',
  ],
  rules: ['hadolint/DL3015'],
  references: ['https://docs.docker.com/build/building/best-practices/#apt-get'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const open = runs(dockerfile, context).flatMap((run) => bareCalls(dockerfile, run).map((call) => ({ run, call })))
    if (open.length === 0) return dockerfile
    const installs = installsIn(dockerfile, 'apt')
    const stock = new Stock(dockerfile, installs, (stage) => {
      const { packages, distro } = context.image(stage)
      return [...packages, ...packagesOfDistro(distro)]
    })
    const sites = open.map(({ run, call }) => ({
      run,
      call,
      install: installs.find((one) => one.call === call && one.instruction === run.instruction),
    }))
    const lacks = allLacks(
      dockerfile,
      context,
      sites.flatMap(({ install }) => install ?? []),
      stock,
    )
    return dockerfile.edit(
      sites.flatMap(({ run, call, install }): readonly Fix[] => {
        const lack = (install === undefined ? undefined : lacks.get(install)) ?? []
        if ('reason' in lack) {
          context.decline(run.instruction.span, lack.reason)
          return []
        }
        const flag = addFlag(context, run, call, '--no-install-recommends', 'flags')
        if (flag.length === 0) return []
        return [lack.length === 0 ? flag : [...flag, addPackages(dockerfile, run, call.operands.at(-1)!, lack)]]
      }),
    )
  },
} satisfies Transform

/** What one call brings or is given decides about others: looked at again until nothing changes, or it goes on for too long. */
const PASSES = 4

function allLacks(
  dockerfile: Dockerfile,
  context: Context,
  installs: readonly Install[],
  stock: Stock,
): ReadonlyMap<Install, Lack> {
  let said = ''
  for (let pass = 1; ; pass++) {
    const lacks = new Map<Install, Lack>()
    for (const install of installs) {
      stock.add(install, [])
      const { needed, recommended } = neededBeside(dockerfile, context, install, stock)
      lacks.set(install, needed)
      // A call that is left alone goes on to bring what it recommends.
      stock.add(install, 'reason' in needed ? recommended : needed)
    }
    const now = JSON.stringify([...lacks.values()])
    if (now === said || pass === PASSES) return lacks
    said = now
  }
}

/** The calls of a RUN that install recommended packages. */
function bareCalls(dockerfile: Dockerfile, run: Run): readonly Call[] {
  const bare = callsIn(run, 'apt').filter(isBare)
  if (bare.length === 0 || saidBefore(dockerfile, run, 'install-recommends "')) return []
  return saidBefore(dockerfile, run, 'apt::install-recommends') ? [] : bare
}

interface Beside {
  readonly needed: Lack
  /** What it brings today. */
  readonly recommended: readonly string[]
}

/** The packages that a call needs beside its own in whichever release it may run, or why it is better left alone. */
function neededBeside(dockerfile: Dockerfile, context: Context, install: Install, stock: Stock): Beside {
  const image = context.image(install.stage)
  const { distro, official } = image
  const { archives, mayBeOlder } = debianPackages(distro, oldestRelease(image))
  const site: Site = {
    asked: install.names,
    there: stock.behind(install),
    uses: stock.usesBehind(install),
    programs: official === undefined ? undefined : programsOf(official),
    text: {
      says: (...texts) => texts.some((text) => isSaid(dockerfile, text)),
      isSince: (release) => isDebianSince(image, release),
      isBefore: ({ debian, ubuntu }) =>
        distro?.version !== undefined && distro.version < (distro.family === 'ubuntu' ? ubuntu : debian),
    },
  }
  const lacks = archives.map((archive) => lackOf(site, archive))
  const recommended = archives.map((archive) => new Set(site.asked.flatMap((name) => archive.recommended(name))))
  const [first = new Set<string>()] = recommended
  return {
    needed: inEach(
      lacks,
      (name) => isLongThere(name, site.text.isSince) || (!mayBeOlder && archives.every(({ has }) => has(name))),
    ),
    recommended: [...first].filter((name) => recommended.every((names) => names.has(name))),
  }
}

/** What is lacking in any release, where each of them has it. */
function inEach(lacks: readonly Lack[], isThere: (name: string) => boolean): Lack {
  const names = new Set<string>()
  for (const lack of lacks) {
    if ('reason' in lack) return lack
    for (const name of lack) names.add(name)
  }
  const unsure = [...names].find((name) => !isThere(name))
  if (unsure === undefined) return [...names].toSorted()
  return {
    reason: `${unsure} is needed and only recommended, and not every release that this may be is known to have it: name it, and --no-install-recommends`,
  }
}

function isBare(call: Call): boolean {
  return (
    (call.verb === 'install' || call.verb === 'build-dep') &&
    !hasOption(call, undefined, '--no-install-recommends', '--install-recommends', '--no-recommends') &&
    !call.options.some(({ value }) => value?.toLowerCase().includes('install-recommends') === true) &&
    !mayHoldOptions(call)
  )
}

/** Behind the last package, each on a line of its own where that one has its own. */
function addPackages(dockerfile: Dockerfile, run: Run, last: Word, names: readonly string[]): Edit {
  const { text, reading } = dockerfile
  const at = run.script.place(last.start)
  const indent = text.slice(text.lastIndexOf('\n', at) + 1, at)
  const between = indent.trim() === '' ? ` ${reading.escape}${reading.eol}${indent}` : ' '
  return insertAfter(run.script, last, names.map((name) => between + name).join(''))
}
