// Whether a Python program installs and runs without compilers, git and the libraries of the full image.

import { pathAt } from '../../src/analysis/filesystem/paths.ts'
import { objectAt, readObject } from '../../src/analysis/project/json.ts'
import { lockFileAt, mayBeChanged, standingIn } from '../../src/analysis/project/lock-files.ts'
import { mounted, mountsOf } from '../../src/dockerfile/model/mounts.ts'
import { nameOf, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import { lineage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { type Call, optionsGiven } from '../../src/knowledge/packages/managers.ts'
import { isPlainWheel } from '../../src/knowledge/packages/plain-wheels.ts'
import { type Installing, isElsewhere } from './place.ts'

/** What says that a program starts others, or loads libraries of the system. */
export const STARTERS = [
  'subprocess',
  'os.system',
  'os.popen',
  'os.exec',
  'os.spawn',
  'os.posix_spawn',
  'ctypes',
  'cffi',
  'pexpect',
  'shutil.which',
  'create_subprocess',
]

/** Why a source may need something of the full image. */
export function againstSources(files: BuildContext): string | undefined {
  const sources = files.below('')
  if (sources === undefined) return 'there are too many sources to look at'
  for (const { path } of sources) {
    if (!path.endsWith('.py')) continue
    const text = files.text(path)
    const sign = text === undefined ? 'what cannot be read' : STARTERS.find((one) => text.includes(one))
    if (sign !== undefined) return `${path} says ${sign}, and may need a program or a library`
  }
  return undefined
}

const WITHOUT_CONTEXT = 'without the build context nothing shows that no dependency is compiled'

const OF_SOURCES = ['--no-binary', '--target', '--prefix', '--root'] as const

/** Why what pip installs may need a compiler or a library. */
export function againstPip(at: Installing, call: Call): string | undefined {
  if (at.context.files === undefined) return WITHOUT_CONTEXT
  const isOdd = OF_SOURCES.some((one) => optionsGiven(call, undefined, one).length > 0)
  if (call.expands || isOdd || optionsGiven(call, 'e', '--editable').length > 0) return 'what pip installs is not known'
  const lists = optionsGiven(call, 'r', '--requirement').map(({ value = '' }) => value)
  if (lists.length > 0 && isElsewhere(at)) return 'in which folder pip installs is not known'
  for (const { value, text } of call.operands) {
    const reason = ofRequirement(value ?? text)
    if (reason !== undefined) return reason
  }
  for (const list of lists) {
    const path = pathAt(at.dockerfile, at.instruction, list, at.context)
    const reason = path === undefined ? `where ${list} lies is not known` : ofList(at, path)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** A file of requirements in the image, with those that it names. */
function ofList(at: Installing, path: string, depth = 0): string | undefined {
  const text = textOf(at, path)
  if (text === undefined || depth > 8) return `${nameOf(path)} of the build context is not seen at ${path}`
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const plain = line.replace(/(?:^|\s)#.*$/, '').trim()
    const other = /^(?:-r|--requirement)[ =]?\s*(\S+)$/.exec(plain)?.[1]
    const isOption = /^--(?:index-url|extra-index-url|require-hashes)\b/.test(plain)
    if (plain === '' || isOption) continue
    const inner = other === undefined ? undefined : resolve(parentOf(path), other)
    const reason =
      other === undefined
        ? ofRequirement(plain)
        : inner === undefined
          ? `where ${other} lies is not known`
          : ofList(at, inner, depth + 1)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** What the build context has at a path of the image, as a COPY or a mount puts it there, and no step changes it. */
function textOf({ dockerfile, instruction, context }: Installing, path: string): string | undefined {
  const { files } = context
  const stage = dockerfile.stageOf(instruction)
  if (files === undefined || stage === undefined) return undefined
  const name = nameOf(path)
  const steps = lineage(stage).flatMap(({ instructions }) => instructions)
  if (steps.some((step) => step.index <= instruction.index && mayChange(dockerfile.script(step)?.commands ?? [], name)))
    return undefined
  const folder = dockerfile.settings(instruction).workdir ?? '/'
  const mount = mountsOf(instruction).find(({ target }) => target !== undefined && resolve(folder, target) === path)
  if (mount?.type === 'bind' && mount.from === undefined) return files.text(mount.source ?? '')
  if (mount !== undefined || mounted(instruction, path)) return undefined
  const source = standingIn(dockerfile, instruction, parentOf(path), [name], context)?.get(path)?.source
  return source === undefined ? undefined : files.text(source)
}

const READERS = /^(?:pip[\d.]*|python[\d.]*|cat|rm|ls|test|\[|grep|head|wc|echo|cd|chmod|chown)$/

/** Whether a command that is no reader names a file, or writes to it. */
function mayChange(
  commands: readonly Pick<Installing['command'], 'name' | 'words' | 'redirects'>[],
  file: string,
): boolean {
  return commands.some(
    ({ name = '', words, redirects }) =>
      redirects.some(({ target }) => target?.text.includes(file)) ||
      (!READERS.test(name) && words.slice(1).some(({ text }) => text.includes(file))),
  )
}

/** `Flask==3.0.3`, `uvicorn>=0.30 ; python_version > "3.8" --hash=…`; extras bring packages that nobody names. */
function ofRequirement(text: string): string | undefined {
  const name = /^([A-Za-z0-9][\w.-]*)\s*(?:$|[=<>!~;]|\s--hash)/.exec(text)?.[1]
  if (name !== undefined && isPlainWheel(name)) return undefined
  return `whether ${name ?? text} comes without a compiler is not known`
}

/** Why what pipenv installs, or starts, may need something of the full image. */
export function againstPipenv(at: Installing): string | undefined {
  const { dockerfile, instruction, context, command } = at
  const verb = command.words.slice(1).find(({ value }) => value?.startsWith('-') !== true)?.value
  if (verb === undefined || verb === '--version') return undefined
  if (verb !== 'install' && verb !== 'sync') return `what pipenv ${verb} starts is not known`
  if (context.files === undefined) return WITHOUT_CONTEXT
  const lock = isElsewhere(at) ? undefined : lockFileAt(dockerfile, instruction, 'pipenv', context)
  if (lock === undefined) return 'there is no Pipfile.lock in the build context that is known to be installed'
  if (mayBeChanged(dockerfile, instruction, lock)) return `a RUN may change ${lock.manifest} or ${lock.name}`
  return ofLock(lock.text)
}

function ofLock(text: string): string | undefined {
  const lock = readObject(text)
  if (lock === undefined) return 'Pipfile.lock cannot be read'
  const names = ['default', 'develop'].flatMap((group) => Object.keys(objectAt(lock, group)))
  const unknown = names.find((name) => !isPlainWheel(name))
  return unknown === undefined ? undefined : `whether ${unknown} comes without a compiler is not known`
}
