// Whether a Python program installs and runs without compilers, git and the libraries of the full image.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import type { Instruction } from '../../src/dockerfile/model/instruction.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { type Call, callOf, optionsGiven } from '../../src/knowledge/packages/managers.ts'
import { isPlainWheel } from '../../src/knowledge/packages/plain-wheels.ts'

/** Why something of the full image may be needed; `undefined` where nothing is. */
export function againstPython(
  dockerfile: Dockerfile,
  all: readonly Instruction[],
  files: BuildContext | undefined,
): string | undefined {
  if (files === undefined) return 'without the build context nothing shows that no dependency is compiled'
  for (const instruction of all) {
    for (const command of dockerfile.script(instruction)?.commands ?? []) {
      const call = callOf(command)
      const reason =
        call?.manager === 'pip' && call.verb === 'install'
          ? ofPip(call, files)
          : command.name === 'pipenv'
            ? ofLock(files.text('Pipfile.lock'))
            : undefined
      if (reason !== undefined) return reason
    }
  }
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

/** What says that a program starts others, or loads libraries of the system. */
const STARTERS = [
  'subprocess',
  'os.system',
  'os.popen',
  'os.exec',
  'ctypes',
  'pexpect',
  'shutil.which',
  'create_subprocess',
]

function ofPip(call: Call, files: BuildContext): string | undefined {
  if (
    call.expands ||
    ['--no-binary', '--editable', '--target', '--prefix'].some(
      (one) => optionsGiven(call, one === '--editable' ? 'e' : undefined, one).length > 0,
    )
  )
    return 'what pip installs is not known'
  const names = call.operands.map(({ value, text }) => value ?? text)
  const lists = optionsGiven(call, 'r', '--requirement').map(({ value = '' }) => value)
  for (const name of names) {
    const reason = ofRequirement(name)
    if (reason !== undefined) return reason
  }
  for (const list of lists) {
    const reason = ofList(list.replace(/^\.\//, ''), files)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** A file of requirements, by its path in the build context, or by its name where a COPY has put it elsewhere. */
function ofList(path: string, files: BuildContext): string | undefined {
  const text = files.text(path) ?? files.text(nameOf(path))
  if (text === undefined) return `${path} is not in the build context`
  for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
    const plain = line.replace(/(?:^|\s)#.*$/, '').trim()
    const other = /^(?:-r|--requirement)[ =]?\s*(\S+)$/.exec(plain)?.[1]
    const isOption = /^--(?:index-url|extra-index-url|require-hashes)\b/.test(plain)
    const reason =
      other !== undefined ? ofList(other, files) : plain === '' || isOption ? undefined : ofRequirement(plain)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** `Flask==3.0.3`, `uvicorn>=0.30 ; python_version > "3.8" --hash=…`; extras bring packages that nobody names. */
function ofRequirement(text: string): string | undefined {
  const name = /^([A-Za-z0-9][\w.-]*)\s*(?:$|[=<>!~;]|\s--hash)/.exec(text)?.[1]
  if (name !== undefined && isPlainWheel(name)) return undefined
  return `whether ${name ?? text} comes without a compiler is not known`
}

function ofLock(text: string | undefined): string | undefined {
  if (text === undefined) return 'there is no Pipfile.lock in the build context'
  try {
    const lock = JSON.parse(text) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
    const names = [...Object.keys(lock.default ?? {}), ...Object.keys(lock.develop ?? {})]
    const unknown = names.find((name) => !isPlainWheel(name))
    return unknown === undefined ? undefined : `whether ${unknown} comes without a compiler is not known`
  } catch {
    return 'Pipfile.lock cannot be read'
  }
}
