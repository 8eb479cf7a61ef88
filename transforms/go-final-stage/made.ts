// Which programs the go commands of a stage make, of which sources.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { isIn, parentOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Reason, Refusal } from '../../src/dockerfile/model/refusal.ts'
import { spanOf } from '../../src/dockerfile/model/script.ts'
import { variable } from '../../src/dockerfile/model/stages.ts'
import { GO_BIN, GO_PATH } from './go.ts'
import { importPath, type ModuleAt, mainFolders, moduleOf, type Program, programAt, type ReadText } from './program.ts'
import { programName } from './source.ts'
import { type GoStage, HOME_OF_GO, workdirAtEnd } from './stage.ts'
import type { Build } from './steps.ts'
import { workspaceAt } from './workspace.ts'

/** The files that the build context brings, by their paths in the image. */
export interface Sources {
  readonly copied: ReadonlyMap<string, CopiedFile>
  readonly read: ReadText
}

/** A program that the stage makes. */
export interface Made {
  readonly path: string
  readonly build: Build
  readonly program: Program
  readonly module: ModuleAt
}

/** The programs that all commands make. */
export function madeBy(stage: GoStage, builds: readonly Build[], sources: Sources): readonly Made[] | Refusal {
  const made: Made[] = []
  for (const one of builds) {
    const programs = programsOf(stage, one, sources)
    if ('reason' in programs) return programs
    made.push(...programs)
  }
  return made
}

/** The programs that one command makes. */
function programsOf(stage: GoStage, one: Build, { copied, read }: Sources): readonly Made[] | Refusal {
  const refuse = (reason: string): Refusal => ({ at: spanOf(one.run.script, one.command), reason })
  const operands = one.packages.length === 0 ? ['.'] : one.packages
  const module = moduleFor(copied, read, one.folder, operands)
  if ('reason' in module) return refuse(module.reason)
  const goFiles = operands.filter((operand) => operand.endsWith('.go'))
  if (goFiles.length > 0) {
    if (
      goFiles.length < operands.length ||
      goFiles.some((file) => file.includes('/') && ownFolder(file) !== ownFolder(goFiles[0]!))
    )
      return refuse('which package this builds cannot be told')
    const folder = resolve(one.folder, ownFolder(goFiles[0]!))!
    const names = goFiles.map((file) => file.slice(file.lastIndexOf('/') + 1))
    return oneProgram(stage, one, module, folder, names, names[0]!.replace(/\.go$/, ''), { copied, read })
  }
  const folders: string[] = []
  for (const operand of operands) {
    const wide = operand.endsWith('/...') || operand === '...'
    const place = folderOf(module, one.folder, operand.replace(/\/?\.\.\.$/, ''))
    if (place === undefined) return refuse(`${operand} is no package of ${module.path}`)
    folders.push(...(wide ? mainFolders(copied, read, place) : [place]))
  }
  // Without -o several packages are only checked.
  const isInstall = one.verb.value === 'install'
  if (!isInstall && (folders.length > 1 || operands.some((operand) => operand.includes('...')))) {
    return one.output === undefined ? [] : refuse('which of several programs this makes cannot be told')
  }
  if (isInstall && one.output !== undefined) return refuse('go install takes no -o')
  const all: Made[] = []
  for (const folder of folders) {
    const path = importPath(module, folder)
    const name = path === undefined ? undefined : programName(path)
    if (name === undefined) return refuse('which name the program gets cannot be told: name the path behind -o')
    const programs = oneProgram(stage, one, module, folder, undefined, name, { copied, read })
    if ('reason' in programs) return programs
    all.push(...programs)
  }
  return all
}

/** The module that a command builds from; in a workspace the one that its first operand lies in. */
function moduleFor(
  copied: Sources['copied'],
  read: ReadText,
  folder: string,
  [operand = '.']: readonly string[],
): ModuleAt | Reason {
  const all = workspaceAt(copied, read, folder)
  if (all === undefined)
    return (
      moduleOf(copied, read, folder) ?? {
        reason: `no go.mod that can be read is copied from the build context to ${folder} or above it`,
      }
    )
  if ('reason' in all) return all
  const place = resolve(folder, operand.replace(/\/?\.\.\.$/, '') || '.')
  const around = place === undefined ? [] : all.filter((one) => isIn(place, [one.folder]))
  // Modules may lie in one another.
  const [module] = around.sort((one, other) => other.folder.length - one.folder.length)
  return module ?? { reason: `${operand} is in no module of the workspace (go.work)` }
}

function ownFolder(file: string): string {
  const slash = file.lastIndexOf('/')
  return slash < 0 ? '.' : file.slice(0, slash)
}

function folderOf(module: ModuleAt, folder: string, operand: string): string | undefined {
  if (
    operand === '' ||
    operand === '.' ||
    operand.startsWith('./') ||
    operand.startsWith('../') ||
    operand.startsWith('/')
  )
    return resolve(folder, operand === '' ? '.' : operand)
  if (operand === module.path) return module.folder
  return operand.startsWith(`${module.path}/`)
    ? resolve(module.folder, operand.slice(module.path.length + 1))
    : undefined
}

function oneProgram(
  stage: GoStage,
  one: Build,
  module: ModuleAt,
  folder: string,
  names: readonly string[] | undefined,
  name: string,
  { copied, read }: Sources,
): Made[] | Refusal {
  const at = spanOf(one.run.script, one.command)
  const program = programAt(copied, read, module, folder, names)
  if ('reason' in program) return { at, reason: program.reason }
  // A library: it is checked, and nothing is made.
  if (![...program.sources].some(([path, { packageName }]) => parentOf(path) === folder && packageName === 'main'))
    return []
  const { variables } = stage.dockerfile.settings(one.run.instruction)
  const set = (variableName: string): boolean =>
    variable(variables, variableName) !== undefined || setFor(one, variableName) !== undefined
  if (set('GOOS') && (setFor(one, 'GOOS') ?? variable(variables, 'GOOS')?.value) !== 'linux')
    return { at, reason: 'the program may be for another system: set GOOS to linux' }
  if (one.verb.value !== 'install') return [{ path: one.output ?? join(one.folder, name), build: one, program, module }]
  if (set('GOARCH')) return { at, reason: 'with GOARCH go install chooses another folder: use go build -o' }
  if (set('GOPATH') && variable(variables, 'GOPATH')?.value !== HOME_OF_GO)
    return { at, reason: 'with a GOPATH of its own go install chooses another folder: use go build -o' }
  const bin = set('GOBIN') ? (variable(variables, 'GOBIN')?.value ?? setFor(one, 'GOBIN')) : GO_BIN
  if (bin === undefined || !bin.startsWith('/'))
    return { at, reason: 'where GOBIN leads cannot be told: use go build -o' }
  return [{ path: join(bin, name), build: one, program, module }]
}

export function join(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`
}

/** Whether a word starts the program at `path`. */
export function isStarted(stage: GoStage, word: string, path: string): boolean {
  if (word.includes('/')) return resolve(workdirAtEnd(stage), word) === path
  return path === `${parentOf(path)}/${word}` && GO_PATH.includes(parentOf(path))
}

/** The value that a variable is given for a command: `GOOS=linux go build`; '' where it cannot be told. */
export function setFor({ run, command }: Build, name: string): string | undefined {
  const start = command.words[0]?.start ?? command.end
  const inFront = command.assigned.findLast((one) => one.name === name && one.start < start)
  if (inFront !== undefined) return inFront.value ?? ''
  // `export CGO_ENABLED=0` in front of it, in the same script.
  const exported = run.script.commands.findLast(
    (other) =>
      other.start < command.start && other.name === 'export' && other.assigned.some((one) => one.name === name),
  )
  if (exported === undefined) return undefined
  const value = exported.assigned.find((one) => one.name === name)?.value
  return exported.top ? (value ?? '') : ''
}
