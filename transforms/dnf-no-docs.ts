// Installs without documentation, in each tool's own spelling.

import { installsIn } from '../src/analysis/packages/install-sites.ts'
import { usesIn } from '../src/analysis/processes/program-uses.ts'
import type { Dockerfile } from '../src/dockerfile/model/dockerfile.ts'
import { saidIn } from '../src/dockerfile/model/instruction.ts'
import type { Fix } from '../src/dockerfile/model/span.ts'
import type { Distro } from '../src/knowledge/images/distros.ts'
import { packageManagers } from '../src/knowledge/images/package-managers.ts'
import { installsNoDocs } from '../src/knowledge/images/settings.ts'
import { type Call, hasOption } from '../src/knowledge/packages/managers.ts'
import { REWRITTEN_TRIGGERS } from '../src/transform/declared/triggers.ts'
import { addFlag, callsIn, mentionedBefore, reachesImage, runs } from '../src/transform/runs.ts'
import { mentions, type Transform } from '../src/transform/transform.ts'

const VERBS = new Set(['groupinstall', 'install', 'localinstall', 'reinstall', 'update', 'upgrade'])

export default {
  name: 'dnf-no-docs',
  summary: 'Install no documentation with yum, dnf, microdnf and tdnf',
  phase: 'flags',
  safety: 'unsafe',
  aims: ['size'],
  recommended: true,
  mayAct: mentions('dnf', 'yum'),
  why: `Manual pages and documentation files are of no use in most images. Without them a layer is smaller; some programs read
files that their package marks as documentation, and licences lie there.`,
  leavesAlone: [
    'a call that says so already: `--nodocs`, `--no-docs`, `tsflags=nodocs`, or a file that does',
    'an image that has it in its configuration: CentOS 6 and 7, Fedora since 26',
    'a stage whose files do not reach an image but by COPY',
    '`dnf group install`, and what is installed in the same RUN',
    'a call whose options may stand in a variable',
    'dnf of Fedora 25 and before, which does not know `--nodocs`',
    'a file that installs documentation by its name, or what reads it: `man-db`, `man-pages`, `info`, `…-doc`; or that reads it itself',
  ],
  rules: [],
  references: ['https://dnf.readthedocs.io/en/latest/conf_ref.html'],
  changes: [REWRITTEN_TRIGGERS],
  apply(dockerfile, context) {
    return dockerfile.edit(
      runs(dockerfile, context).flatMap((run) => {
        if (callsIn(run, 'dnf').length === 0 || !reachesImage(run, context)) return []
        if (installsNoDocs(context.image(run.stage))) return []
        return callsIn(run, 'dnf').flatMap((call): readonly Fix[] => {
          if (!VERBS.has(call.verb) || isSaid(call)) return []
          if (mentionedBefore(dockerfile, run, 'tsflags=nodocs') && !run.script.text.includes('tsflags')) return []
          if (isForDocs(dockerfile)) {
            context.decline(run.instruction.span, 'documentation is asked for by name here, or read')
            return []
          }
          const option = spelling(call)
          if (option === NO_DOCS && isTooOld(context.image(run.stage).distro)) {
            context.decline(run.instruction.span, 'dnf has --nodocs since Fedora 26: a newer release knows it')
            return []
          }
          if (callsIn(run, 'dnf').some(isGroup)) {
            context.decline(run.instruction.span, GROUP)
            return []
          }
          return [addFlag(context, run, call, option, 'flags')]
        })
      }),
    )
  },
} satisfies Transform

const GROUP =
  'dnf group install is called beside it, and takes the option elsewhere: one call with documentation and one without'

function isGroup(call: Call): boolean {
  return (call.verb === 'group' || call.verb === 'groups') && !isSaid(call)
}

function isSaid(call: Call): boolean {
  return (
    hasOption(call, undefined, '--nodocs', '--no-docs') ||
    call.options.some(({ value }) => value?.includes('tsflags') === true)
  )
}

const NO_DOCS = '--nodocs'

/** Before version 2.0 of dnf, see its release notes. */
function isTooOld(distro: Distro | undefined): boolean {
  return (packageManagers(distro)?.dnf ?? LATEST) < 2
}

const LATEST = Number.POSITIVE_INFINITY

/** yum and tdnf know the option of rpm's transactions only; dnf 5 keeps the name that dnf 4 and microdnf have. */
function spelling(call: Call): string {
  return call.tool === 'yum' || call.tool === 'tdnf' ? '--setopt=tsflags=nodocs' : NO_DOCS
}

const READERS = new Set(['info', 'man', 'man-db', 'man-pages', 'pinfo', 'python3-docs'])

function isOfDocs(name: string): boolean {
  return (
    READERS.has(name) ||
    ['-doc', '-docs', '-javadoc', '-manual'].some((tail) => name.endsWith(tail)) ||
    name.startsWith('man-pages-')
  )
}

const FOLDERS = ['/usr/share/doc', '/usr/share/info', '/usr/share/man']

/** Whether a file wants documentation: it takes it away with these programs, and reads it with any other. */
const AWAY = new Set(['rm', 'rmdir', 'find', 'du', 'xargs'])
const READING = new Set(['apropos', 'info', 'makewhatis', 'man', 'mandb', 'whatis'])

function isForDocs(dockerfile: Dockerfile): boolean {
  if (installsIn(dockerfile, 'dnf').some(({ names }) => names.some(isOfDocs))) return true
  const copies = dockerfile.instructions.some(
    (one) => one.keyword === 'COPY' && FOLDERS.some((folder) => saidIn(one, dockerfile.text).includes(folder)),
  )
  return (
    copies ||
    usesIn(dockerfile).some(({ program, args = [], isOwn }) => {
      if (READING.has(program) && !isOwn) return true
      return !AWAY.has(program) && args.some((word) => FOLDERS.some((folder) => word?.includes(folder) === true))
    })
  )
}
