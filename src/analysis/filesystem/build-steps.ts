// Commands of a build stage that leave nothing behind that a program could need where it runs.

import { copyOf } from '../../dockerfile/model/copy.ts'
import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../dockerfile/model/instruction.ts'
import { resolve } from '../../dockerfile/model/paths.ts'
import type { Reason, Refusal } from '../../dockerfile/model/refusal.ts'
import { type Script, spanOf } from '../../dockerfile/model/script.ts'
import type { Command } from '../../dockerfile/model/shell.ts'
import type { Span } from '../../dockerfile/model/span.ts'
import { callOf } from '../../knowledge/packages/managers.ts'
import { type NamedPackage, namedPackages } from '../../knowledge/packages/named-packages.ts'

/** Commands that change nothing that stays. */
export const IDLE: ReadonlySet<string> = new Set([
  ...[
    'echo',
    'printf',
    'ls',
    'pwd',
    'true',
    ':',
    'cat',
    'set',
    'export',
    'test',
    '[',
    'env',
    'date',
    'uname',
    'whoami',
  ],
  ...['which', 'sleep', 'grep', 'stat', 'file', 'du'],
])

/**
 * Whether `update-ca-certificates` changes something that a program may need: where a certificate of somebody's own may be
 * among what is copied. Else it writes anew what the package has written.
 */
export function refreshesCertificates({ name }: Command, instructions: readonly Instruction[]): boolean {
  return name === UPDATES_CERTIFICATES && !instructions.some(mayBringCertificate)
}

const UPDATES_CERTIFICATES = 'update-ca-certificates'

function mayBringCertificate(instruction: Instruction): boolean {
  const { keyword, text } = instruction
  // The files of a relative COPY may come to stand there too.
  if (keyword === 'WORKDIR') return text.includes('ca-certificates')
  const copy = copyOf(instruction)
  return (
    copy !== undefined &&
    (/ca-certificates|\.(?:crt|pem|cer)\b/.test(text) || /^\/(?:$|usr|etc)/.test(copy.destination))
  )
}

/** Whether a command's output goes to a file. */
export function writesFile({ redirects }: Command): boolean {
  return redirects.some(
    ({ operator, target }) => operator.startsWith('>') && target?.value !== '/dev/null' && !operator.endsWith('&'),
  )
}

/** Verbs of apt and apk that bring no package that a program could be built with, and that another image would lack. */
const BRING_NOTHING = new Set(
  [
    'update clean autoclean auto-clean distclean dist-clean check remove purge autoremove auto-remove autopurge del cache',
    'list show info search policy depends rdepends stats version audit dot madison showpkg',
  ].flatMap((line) => line.split(' ')),
)

/**
 * The packages that an apt or apk call installs from the release of the image, or why that cannot be told; `undefined` for
 * another command.
 */
export function knownPackagesOf(command: Command): readonly NamedPackage[] | Reason | undefined {
  const call = callOf(command)
  if (call === undefined || (call.manager !== 'apt' && call.manager !== 'apk')) return undefined
  if (BRING_NOTHING.has(call.verb)) return []
  return ['install', 'add', 'upgrade', 'dist-upgrade', 'full-upgrade'].includes(call.verb)
    ? namedPackages(call)
    : { reason: `what ${call.tool} ${call.verb} brings is not followed: split the stages by hand` }
}

/** Folders that hold caches, lists, logs and what is there for reading alone. */
const SWEPT =
  /^\/(?:var\/(?:lib\/apt\/lists|cache|log|tmp)|tmp|root\/\.cache|usr\/share\/(?:doc|man|locale|info))(?:\/.*)?$/

/** Whether an `rm` takes away nothing that a program could need. */
export function sweeps({ words }: Command): boolean {
  return words.slice(1).every(({ value }) => value !== undefined && (/^-\w+$/.test(value) || SWEPT.test(value)))
}

/** The packages that an apt or apk call names, from wherever they come, without versions; `undefined` for another command. */
export function packagesOf(
  command: Command,
): readonly { readonly name: string | undefined; readonly text: string }[] | undefined {
  const call = callOf(command)
  if (call === undefined || (call.manager !== 'apt' && call.manager !== 'apk')) return undefined
  if (call.verb !== 'add' && call.verb !== 'install') return []
  return call.operands.map(({ value, text }) => ({ name: value?.replace(/[=<>~@:].*$/, ''), text }))
}

/** The folder that a `cd` leads to; `undefined` when it cannot be told. */
function folderBehind({ words, top, certain }: Command, folder: string): string | undefined {
  const target = words[1]?.value
  return top && certain && target !== undefined ? resolve(folder, target) : undefined
}

/** A command that may leave something, and the folder that it runs in. */
export interface Step {
  readonly command: Command
  readonly script: Script
  readonly folder: string
  readonly at: Span
}

/**
 * The commands of a stage that may leave something where its program runs, in their order. The list ends with the first
 * that is known to, or of which it cannot be told.
 *
 * @param helpers packages that help to build, and that no program needs where it runs
 */
export function stepsIn(
  dockerfile: Dockerfile,
  scripts: readonly Script[],
  helpers: ReadonlySet<string>,
): readonly (Step | Refusal)[] {
  const steps: Step[] = []
  for (const script of scripts) {
    let folder: string | undefined = dockerfile.settings(script.instruction).workdir ?? '/'
    for (const command of script.commands) {
      const at = spanOf(script, command)
      const reason = reasonToStay(command, helpers) ?? againstCertificates(command, dockerfile)
      if (reason !== undefined) return [...steps, { at, reason }]
      if (command.name === 'cd') {
        folder = folderBehind(command, folder)
        if (folder === undefined) return [...steps, { at, reason: 'in which folder the rest runs cannot be told' }]
      } else if (!leavesNothing(command) && command.name !== UPDATES_CERTIFICATES) {
        steps.push({ command, script, folder, at })
      }
    }
  }
  return steps
}

function reasonToStay(command: Command, helpers: ReadonlySet<string>): string | undefined {
  if (command.words.length > 0 && writesFile(command))
    return 'what this writes may be needed where the program runs: copy it there as a file'
  const packages = knownPackagesOf(command)
  if (packages === undefined) return undefined
  if ('reason' in packages) return packages.reason
  const strange = packages.find(({ name }) => !helpers.has(name))
  if (strange === undefined) return undefined
  return strange.text.endsWith('-dev')
    ? `the library of ${strange.text} has to be in the final image too: install it there in a stage of its own`
    : `the program may need ${strange.text}, which is installed here: split the stages by hand`
}

/** The list of certificates that an image trusts is only made anew there: one of the project's own would be missing in another image. */
function againstCertificates(command: Command, { instructions }: Dockerfile): string | undefined {
  return command.name === UPDATES_CERTIFICATES && !refreshesCertificates(command, instructions)
    ? 'certificates of the project are added to those of the system here, and the program may need them: split the stages by hand'
    : undefined
}

function leavesNothing(command: Command): boolean {
  const { name, words } = command
  if (words.length === 0 || packagesOf(command) !== undefined) return true
  if (name !== undefined && IDLE.has(name)) return true
  return (
    name === 'rm' &&
    words.slice(1).every(({ value }) => value?.startsWith('/var/') === true || value?.startsWith('-') === true)
  )
}
