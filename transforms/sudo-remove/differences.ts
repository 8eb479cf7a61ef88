// What a command would see without the sudo in front of it that it does not see under sudo.

import { unknownCode } from '../../src/analysis/processes/unknown-code.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Script } from '../../src/dockerfile/model/script.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { expand } from '../../src/dockerfile/read/variables.ts'
import { wrappersOf } from '../../src/dockerfile/read/wrappers.ts'
import type { Image } from '../../src/knowledge/images/image.ts'
import { isNeverKept, isOfSystem, isSpared, mayRead } from '../../src/knowledge/programs/environment.ts'
import { isShell } from '../../src/knowledge/programs/shells.ts'
import type { Run } from '../../src/transform/runs.ts'

interface Place {
  readonly dockerfile: Dockerfile
  readonly run: Run
  readonly image: Image
}

/** What sudo takes away. */
interface Withheld {
  readonly names: readonly string[]
  /** What may set more, and is not read: the base image, a file that the script sources. */
  readonly open: string | undefined
  /** Whether the file says where programs are looked up. */
  readonly path: boolean
}

/** Why a command may do something else without its sudo; `undefined` where it does the same. */
export function differsUnderSudo(place: Place, command: Command): string | undefined {
  const { dockerfile, run } = place
  const { script } = run
  const withheld = withheldFrom(place, command)
  if (script.commands.some(({ name }) => name === 'umask'))
    return 'sudo sets a umask of its own where the script sets one'
  const inner = script.commands.filter((one) => runsIn(one, command))
  for (const one of inner.length === 0 ? [command] : inner) {
    const code = unknownCode(dockerfile, script, one)
    if (code !== undefined && !code.sparesPackages)
      return `${code.what} may read what sudo alone sets, such as SUDO_USER`
    if (one.name === 'env' || one.name === 'printenv') return `${one.name} shows what sudo sets`
    const set = setBySudo(one, one !== command)
    if (set !== undefined) return `sudo sets ${set}, which ${one.name ?? 'it'} may read`
    const against = againstProgram(one, withheld)
    if (against !== undefined) return against
  }
  return againstScript(command, withheld)
}

/** Variables that sudo sets, beside those whose names begin with its own: sudo(8), ENVIRONMENT. */
const SET_BY_SUDO = new Set(['LOGNAME', 'USER', 'USERNAME', 'MAIL'])

/** The first of them that a command says; what the shell outside of sudo puts in is the same without it. */
function setBySudo({ words }: Command, isInside: boolean): string | undefined {
  const texts = words.filter(({ value }) => isInside || value !== undefined).map(({ text }) => text)
  return texts.flatMap((text) => text.split(/\W+/)).find((word) => SET_BY_SUDO.has(word) || word.startsWith('SUDO_'))
}

/** Whether a command stands in the script that another one runs: `bash -c '…'`. */
function runsIn({ within }: Command, shell: Command): boolean {
  return within !== undefined && (within.start === shell.start || runsIn(within, shell))
}

function withheldFrom(place: Place, command: Command): Withheld {
  const { dockerfile, run } = place
  const [sudo] = wrappersOf(command.wrapper)
  const keeps = sudo?.given.some(({ names }) => names.includes('-E') || names.includes('--preserve-env')) === true
  const { variables } = dockerfile.settings(run.instruction)
  const exported = exportedIn(run.script)
  const names = new Set([...command.assignments, ...exported])
  for (let at = variables; at !== undefined; at = at.before) names.add(at.name)
  names.delete('PATH')
  const image = place.image.official === undefined && !place.image.configured ? 'the base image' : undefined
  return {
    names: [...names].filter((name) => !isSpared(name) && (!keeps || isNeverKept(name))),
    open: keeps ? undefined : (sourcedIn(run.script) ?? image),
    path: variable(variables, 'PATH') !== undefined || exported.includes('PATH'),
  }
}

const EXPORTING = new Set(['export', 'declare', 'typeset'])

/** The variables that a script hands to its programs; PATH is among these anyway. */
function exportedIn({ commands }: Script): readonly string[] {
  const isAll = commands.some(
    ({ name, words }) =>
      name === 'set' && words.some(({ text }) => text === 'allexport' || (text.startsWith('-') && text.includes('a'))),
  )
  return commands.flatMap(({ name = '', words, assigned }) =>
    EXPORTING.has(name)
      ? words.slice(1).flatMap(({ text }) => (text.startsWith('-') ? [] : text.split('=', 1)))
      : assigned.filter((one) => isAll || one.name === 'PATH').map((one) => one.name),
  )
}

/** A file whose commands the script's own shell runs. */
function sourcedIn({ commands }: Script): string | undefined {
  return commands.find(({ name }) => name === '.' || name === 'source')?.words[1]?.text
}

function againstProgram(command: Command, { names, open, path }: Withheld): string | undefined {
  const { name = 'it' } = command
  const read = names.find((one) => mayRead(command, one))
  if (read !== undefined) return `sudo keeps ${read} from ${name}, which may read it`
  if (isOfSystem(command)) return undefined
  if (path) return `sudo looks ${name} up in folders of its own, and not in the PATH that is set here`
  return open === undefined ? undefined : `which variables of ${open} sudo keeps from ${name} is not known`
}

/** Of the text that a shell is given: its variables are empty where sudo has taken them away. */
function againstScript({ name = '', words }: Command, { names, open }: Withheld): string | undefined {
  if (!isShell(name)) return undefined
  const read = words.flatMap(({ value, text }) => (value === undefined ? escapedIn(text) : variablesOf(value)))
  const found = read.find((one) => names.includes(one) || (open !== undefined && !isSpared(one)))
  return found === undefined ? undefined : `sudo keeps ${found} from the script of ${name}, which reads it`
}

/** The variables that the outer shell leaves to the inner one: `"echo $OUTER \$INNER"`. */
function escapedIn(text: string): readonly string[] {
  const [, ...behind] = text.split('\\$')
  return behind.flatMap((rest) => variablesOf(`$${rest}`).slice(0, 1))
}

function variablesOf(text: string): readonly string[] {
  const names: string[] = []
  expand(text, '\\', (name) => {
    names.push(name)
    return ''
  })
  return names
}
