// Installs without weak dependencies.

import { addPackages, type Knowledge, lacksOf } from '../src/analysis/packages/without-recommended.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import type { Word } from '../src/dockerfile/model/shell.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import type { Image } from '../src/knowledge/images/image.ts'
import { microdnfReadsWeakDeps, yumIsDnf } from '../src/knowledge/images/package-managers.ts'
import { type Call, hasOption } from '../src/knowledge/packages/managers.ts'
import { DNF_NEEDS, DNF_ROWS, isRpmThere, rpmPackages } from '../src/knowledge/packages/rpm.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import {
  addFlag,
  callsIn,
  isSaid,
  plainCalls,
  type Run,
  reachesImage,
  runs,
  someBefore,
} from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

export default {
  name: 'dnf-no-weak-deps',
  summary: 'Install no weak dependencies with dnf and microdnf',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  mayAct: mentions('dnf', 'yum'),
  why: `Weak dependencies are packages that others only recommend. Without them images are smaller.

What is needed of them is added by name, as far as it is known: \`npm\` where it is called, which \`nodejs\` only recommends, the parts of
\`php\`, \`redhat-rpm-config\` for \`ruby-devel\`. Something in the image may rely on another one, language packs of glibc for instance.`,
  leavesAlone: [
    'a call that says `install_weak_deps` already, or a file that does',
    'yum where it is not known to be dnf: the yum of EL 7 and Amazon Linux 2 has no weak dependencies',
    'microdnf before 3.4, which ends at the option: that of EL 7, of the first images of EL 8, and of Fedora up to 31',
    'tdnf, which has no such option',
    'a RUN that installs a group: `groupinstall`, `group install`, `@development-tools`',
    'a stage whose files do not reach an image but by COPY',
    'a package that needs what it recommends, where it is not known whether it does so in this distribution',
    'an image that people work in, a list that comes out of a file or a command, a package that comes from a file',
    'Maven and ant without a compiler of Java, podman and buildah without their storage, which are only recommended',
  ],
  rules: [],
  references: ['https://dnf.readthedocs.io/en/latest/conf_ref.html'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    const calls = runs(dockerfile, context).flatMap((run) => {
      const bare = callsIn(run, 'dnf').filter((call) => isBare(call, context.image(run.stage)))
      if (bare.length === 0 || !reachesImage(run, context) || isConfigured(dockerfile, run)) return []
      const image = context.image(run.stage)
      const doubtful = bare.find((call) => knowsOption(call, image) === undefined)
      if (doubtful !== undefined) {
        const { text = 'the base image' } = image
        context.decline(
          run.instruction.span,
          doubtful.tool === 'yum'
            ? `whether the yum of ${text} is dnf, and has weak dependencies, is not known`
            : `whether the microdnf of ${text} is 3.4 or newer, and takes install_weak_deps, is not known`,
        )
        return []
      }
      if (!callsIn(run, 'dnf').some(asksForGroup)) return plainCalls(context, run, bare).map((call) => ({ run, call }))
      context.decline(run.instruction.span, GROUP)
      return []
    })
    if (calls.length === 0) return dockerfile
    const lacks = lacksOf(dockerfile, context, calls, RPM, (text) => isSaid(dockerfile, text))
    return dockerfile.edit(
      calls.flatMap((bare): readonly Fix[] => {
        const lack = bare.call.operands.some(isFile) ? OF_FILE : lacks(bare)
        if ('reason' in lack) {
          context.decline(bare.run.instruction.span, lack.reason)
          return []
        }
        const flag = addFlag(context, bare.run, bare.call, OPTION, 'flags')
        return flag.length === 0 ? [] : [[...flag, ...addPackages(dockerfile, bare, lack)]]
      }),
    )
  },
} satisfies Transform

const RPM: Knowledge = {
  manager: 'dnf',
  needs: DNF_NEEDS,
  archives: ({ distro }) => rpmPackages(DNF_ROWS, distro),
  isThere: (name, { distro }) => isRpmThere(DNF_ROWS, name, distro),
  // The packages of nodejs that nodesource has bring npm.
  more: (says) => (says('nodesource') ? ['npm'] : []),
}

const GROUP = 'a group of packages is installed here, and what its members recommend is not known'

function asksForGroup({ verb, operands }: Call): boolean {
  if (verb.startsWith('group')) return true
  return verb === 'install' && operands.some(({ value, text }) => (value ?? text.replaceAll('"', '')).startsWith('@'))
}

const OF_FILE = { reason: 'a package comes from a file here, and what it recommends is not known' }

/** A package that no repository has; `epel-release-latest-9.noarch.rpm` and the like bring repositories alone. */
function isFile({ value, text }: Word): boolean {
  const name = value ?? text.replaceAll('"', '')
  return name.endsWith('.rpm') && !name.slice(name.lastIndexOf('/') + 1).includes('-release')
}

function isBare(call: Call, image: Image): boolean {
  return knowsOption(call, image) !== false && call.verb === 'install' && !saysIt(call)
}

function saysIt(call: Call): boolean {
  return (
    call.options.some(({ value }) => value?.includes('install_weak_deps') === true) ||
    hasOption(call, undefined, '--no-weak-deps')
  )
}

/** A configuration file that an earlier RUN writes, or this one: the name without the option that sets it for one call. */
function isConfigured(dockerfile: Dockerfile, run: Run): boolean {
  return someBefore(dockerfile, run, 'configures weak dependencies', ({ text }) =>
    text.replaceAll('--setopt=install_weak_deps', '').includes('install_weak_deps'),
  )
}

/** microdnf reads 0 and 1 alone, and is called `dnf` in small images of Amazon Linux; dnf 4 and 5 read them too. */
const OPTION = '--setopt=install_weak_deps=0'

function knowsOption({ tool }: Call, { distro, origin }: Image): boolean | undefined {
  if (tool === 'yum') return yumIsDnf(distro)
  if (tool === 'microdnf') return microdnfReadsWeakDeps(distro, origin)
  return tool.startsWith('dnf')
}
