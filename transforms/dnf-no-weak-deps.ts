// Installs without weak dependencies.

import type { Dockerfile } from '../src/dockerfile/dockerfile.ts'
import type { Distro } from '../src/facts/distros.ts'
import { type Call, hasOption } from '../src/facts/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/facts/triggers.ts'
import { addFlag, callsIn, mayHoldOptions, type Run, runs, someBefore } from '../src/runs.ts'
import type { Transform } from '../src/transform.ts'

export default {
  name: 'dnf-no-weak-deps',
  summary: 'Install no weak dependencies with dnf and microdnf',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  why: `Weak dependencies are packages that others only recommend. Without them images are smaller; something in the image may
rely on one, language packs of glibc for instance.`,
  leavesAlone: [
    'a call that says `install_weak_deps` already, or a file that does',
    'yum where it is not known to be dnf: the yum of EL 7 and Amazon Linux 2 has no weak dependencies',
    'tdnf, which has no such option',
  ],
  rules: [],
  references: ['https://dnf.readthedocs.io/en/latest/conf_ref.html'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) =>
        callsIn(run, 'dnf').flatMap((call) => {
          if (!knowsOption(call, context.image(run.stage).distro)) return []
          if (call.verb !== 'install' || isSaid(call) || mayHoldOptions(call)) return []
          if (isConfigured(dockerfile, run)) return []
          return [addFlag(context, run, call, OPTION, 'flags')]
        }),
      ),
    )
  },
} satisfies Transform

function isSaid(call: Call): boolean {
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

function knowsOption({ tool }: Call, distro: Distro | undefined): boolean {
  return tool === 'microdnf' || tool.startsWith('dnf') || (tool === 'yum' && yumIsDnf(distro))
}

function yumIsDnf(distro: Distro | undefined): boolean {
  if (distro?.version === undefined) return false
  if (distro.id === 'el') return distro.version >= 8
  if (distro.id === 'fedora') return distro.version >= 22
  return distro.id === 'amazonlinux' && distro.version >= 2022 ? true : distro.id === 'openeuler'
}
