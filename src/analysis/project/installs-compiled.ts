// What go, cargo, maven, gradle and dotnet read of a project when they fetch its dependencies.
//
// Sources: go.dev/ref/mod (go mod download, workspaces, replace) and the notes of Go 1.15 to 1.18 on what it writes to go.sum,
// doc.rust-lang.org/cargo (manifest, cargo fetch), maven.apache.org (dependency plugin, POM, extensions), docs.gradle.org,
// learn.microsoft.com (dotnet restore, Directory.Build.props, nuget.config, global.json).

import type { Command } from '../../dockerfile/model/shell.ts'
import { dotnetCall } from './dotnet-calls.ts'
import { modulesOfBuild } from './go-builds.ts'
import { readGoMod, readGoWork } from './go-files.ts'
import { buildsGo } from './make-targets.ts'
import { above, cut, join, Obstacle, type Project, set, type Verdict } from './project.ts'

/** What an install needs to know of the image. */
export interface Image {
  /** The minor version of Go 1 in an official image; `undefined` when it is not known. */
  readonly go: number | undefined
}

/** The variables in force. */
interface Variables {
  variable(name: string): string | undefined
}

/** What `go mod download` needs; `undefined` for another command. */
export function goInstall(command: Command, project: Project, { go }: Image): Verdict {
  const { folder } = project
  const { name, words } = command
  if (name !== 'go' || words[1]?.value !== 'mod' || words[2]?.value !== 'download' || folder === undefined)
    return undefined
  const { operands } = cut(command, 3, { flags: set('-x -json') })
  if (operands.length > 0) return undefined
  const path = join(folder, 'go.mod')
  const module = project.isFile(path) ? readGoMod(project.text(path)) : undefined
  if (!(go !== undefined && go >= 18) && module?.isRecent !== true)
    return {
      reason: 'go mod download of Go before 1.18 may rewrite go.sum, and no official image of a newer one is seen',
    }
  for (const one of [folder, ...above(folder)])
    if (project.entry(join(one, 'go.work')) !== undefined)
      return { reason: 'the project is a workspace of Go (go.work)' }
  const { local, requires } = understood(path, readGoMod(project.text(path)))
  const [replaced] = local.values()
  if (replaced !== undefined) return { reason: `${path} replaces a module by the folder ${replaced}` }
  if (requires.length > 0 && !project.isFile(join(folder, 'go.sum')))
    return { reason: 'go.sum is not in the build context' }
  return { copies: [path, ...project.existing(join(folder, 'go.sum'))], writes: [] }
}

/** A step that fetches the modules of a program in front of `go build`; `undefined` for another command. */
export function goStep({ name, words }: Command, project: Project, { variable }: Variables): Verdict {
  const { folder } = project
  if (name !== 'go' || !['build', 'install'].includes(words[1]?.value ?? '') || folder === undefined) return undefined
  const modules = modulesOfBuild(words.slice(1))
  if (modules === 'others') return undefined
  if (modules !== 'own') return modules
  return modulesStep('go build', project, folder, variable)
}

/** The same in front of `make`, where all that its target does is `go build`; `undefined` for another command. */
export function makeStep(command: Command, project: Project, { variable }: Variables): Verdict {
  const { folder } = project
  if (command.name !== 'make' || folder === undefined || !buildsGo(command, project, folder, variable)) return undefined
  return modulesStep('make', project, folder, variable)
}

function modulesStep(called: string, project: Project, folder: string, variable: Variables['variable']): Verdict {
  if (variable('GO111MODULE') === 'off' || project.entry(join(folder, 'vendor')) !== undefined) return undefined
  const workspace = variable('GOWORK')
  if (workspace !== undefined && workspace !== '' && workspace !== 'off')
    return { reason: `which workspace ${workspace} is cannot be told` }
  const found = modulesOf(project, folder, workspace !== 'off')
  if (found.every((path) => !/\.sum$/.test(path))) return undefined
  const step = { copies: found, writes: [], added: [], dropped: [], instead: ['go', 'mod', 'download'] }
  return { reason: `${called} needs the sources; go mod download fetches the modules without them`, step }
}

/** The files that say which modules a program is made of: those of a workspace, and of modules that lie beside it. */
function modulesOf(project: Project, folder: string, mayBeWorkspace: boolean): readonly string[] {
  const workspace = join(folder, 'go.work')
  const isWorkspace = mayBeWorkspace && project.entry(workspace) !== undefined
  if (!isWorkspace && !project.isFile(join(folder, 'go.mod')))
    throw new Obstacle('there is no go.mod in the build context')
  for (const one of mayBeWorkspace ? above(folder) : [])
    if (project.entry(join(one, 'go.work')) !== undefined)
      throw new Obstacle('a workspace of Go lies above the project')
  const copies = new Set<string>(isWorkspace ? [workspace, ...project.existing(join(folder, 'go.work.sum'))] : [])
  const { used, local } = isWorkspace
    ? understood(workspace, readGoWork(project.text(workspace)))
    : { used: ['.'], local: new Map<string, string>() }
  const open = [...used, ...local.values()].map((path) => inside(project, folder, path))
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const path = join(one, 'go.mod')
    if (copies.has(path)) continue
    const module = understood(path, readGoMod(project.text(path)))
    for (const file of [path, ...project.existing(join(one, 'go.sum'))]) copies.add(file)
    for (const target of module.local.values()) open.push(inside(project, one, target))
  }
  return [...copies]
}

function understood<File>(path: string, file: File | undefined): File {
  if (file === undefined) throw new Obstacle(`${path} is not understood`)
  return file
}

function inside(project: Project, folder: string, path: string): string {
  const found = project.locateFrom(folder, path)
  if (found === undefined) throw new Obstacle(`a module lies at ${path}, outside of what is copied`)
  return found
}

/** cargo reads no manifest whose sources are missing. */
export function cargoInstall({ name, words }: Command, project: Project): Verdict {
  if (name !== 'cargo' || words[1]?.value !== 'fetch' || project.folder === undefined) return undefined
  return { reason: 'cargo fetch fails without the sources; a dummy src/main.rs or cargo-chef gives it some' }
}

/** What a Gradle build reads cannot be told from its files. */
export function gradleInstall({ name = '', words }: Command, project: Project): Verdict {
  if (!/^(?:\.\/gradlew|gradle|gradlew)$/.test(name) || project.folder === undefined) return undefined
  if (!words.slice(1).some(({ value }) => value === 'dependencies' || value?.endsWith(':dependencies')))
    return undefined
  return {
    reason:
      'a Gradle build is a program that may read any file; where yours reads none, copy its scripts and gradle/ before the sources',
  }
}

const MAVEN = {
  flags: set(
    '-B --batch-mode -q --quiet -ntp --no-transfer-progress -e --errors -U -C -X -DskipTests -Dmaven.test.skip=true -ff -fae',
    '-DskipTests=true -Dsilent=true -Dsilent',
  ),
  valued: set('-T --threads -s --settings -gs'),
}

const GOALS = set(
  'dependency:go-offline dependency:resolve dependency:resolve-plugins dependency:purge-local-repository',
)

/** What `mvn dependency:go-offline` and its like need; `undefined` for another command. */
export function mavenInstall(command: Command, project: Project): Verdict {
  const { folder } = project
  const { name, words } = command
  if ((name !== 'mvn' && name !== './mvnw') || folder === undefined) return undefined
  const goals = words.slice(1).filter(({ value }) => value !== undefined && /^dependency:/.test(value))
  if (goals.length === 0) return undefined
  const { options, operands } = cut(command, 1, MAVEN)
  if (!operands.every((goal) => GOALS.has(goal))) return undefined
  const at = (path: string): string => join(folder, path)
  const pom = project.text(at('pom.xml')).replace(/<!--[\s\S]*?-->/g, '')
  if (/<modules>|<subprojects>/.test(pom)) return { reason: 'pom.xml has modules, which the goal may need' }
  if (/<systemPath>|\$\{(?:project\.)?basedir\}|file:|<exists>|<missing>|<extensions>\s*true|<extension>/.test(pom))
    return { reason: 'pom.xml names files of the project, or extensions that may read them' }
  if (/<relativePath>\s*[^<\s]/.test(pom)) return { reason: 'pom.xml has its parent at a path' }
  const settings = ['-s', '--settings', '-gs']
    .flatMap((option) => options.get(option) ?? [])
    .flatMap((path) => {
      const found = project.locate(path)
      if (found === undefined) return []
      if (/localRepository|basedir|user\.dir|file:/.test(project.text(found)))
        throw new Obstacle(`${found} may name files of the project`)
      return [found]
    })
  return { copies: [at('pom.xml'), ...settings, ...mavenFolder(project, folder, name === './mvnw')], writes: [] }
}

/** `.mvn` and, for the wrapper, the script that reads it. */
function mavenFolder(project: Project, folder: string, wrapper: boolean): readonly string[] {
  const own = join(folder, '.mvn')
  const files = project.entry(own) === undefined ? [] : project.below(own)
  if (files === undefined) throw new Obstacle('.mvn cannot be read')
  const unknown = files.find(
    (path) =>
      !/\/(?:jvm\.config|wrapper\/(?:maven-wrapper\.(?:jar|properties)|MavenWrapperDownloader\.java))$/.test(path),
  )
  if (unknown !== undefined)
    throw new Obstacle(`${unknown} may name files of the project, or extensions that read them`)
  if (files.length === 0 && wrapper) throw new Obstacle('.mvn/wrapper is not in the build context')
  if (wrapper && !project.isFile(join(folder, 'mvnw'))) throw new Obstacle('mvnw is not in the build context')
  return [...(wrapper ? [join(folder, 'mvnw')] : []), ...(files.length === 0 ? [] : [own])]
}

const DOTNET = {
  flags: set('--no-cache --locked-mode --force --disable-parallel -f --nologo --no-http-cache'),
  valued: set('-r --runtime -v --verbosity -s --source -a --arch --ucr'),
}

const PROJECT_FILE = /\.(?:cs|fs|vb)proj$/
const SOLUTION = /\.slnx?$/

/** What `dotnet restore` needs; `undefined` for another command. */
export function dotnetInstall(command: Command, project: Project): Verdict {
  if (command.name !== 'dotnet' || command.words[1]?.value !== 'restore') return undefined
  const { operands } = cut(command, 2, DOTNET)
  const [operand = '.', ...more] = operands
  const found = project.locate(operand)
  return more.length > 0 || found === undefined ? undefined : restoreOf(project, found)
}

/** A step that restores in front of `dotnet publish` and `dotnet build`; `undefined` for another command. */
export function dotnetStep(command: Command, project: Project): Verdict {
  const { name, words } = command
  if (name !== 'dotnet' || !['publish', 'build'].includes(words[1]?.value ?? '')) return undefined
  const call = dotnetCall(command)
  if ('reason' in call) return call
  if (call.options.has('--source')) return { reason: 'which sources dotnet restore would need is not followed' }
  const [operand, ...more] = call.operands
  const found = project.locate(operand ?? '.')
  if (call.flags.has('--no-restore') || more.length > 0 || found === undefined) return undefined
  const { copies, writes } = restoreOf(project, found)
  const runtime = call.options.get('--runtime')
  const instead = ['dotnet', 'restore', ...(operand === undefined ? [] : [operand])]
  if (runtime !== undefined) instead.push('-r', runtime)
  const step = { copies, writes, added: [], dropped: [], instead }
  return {
    reason: `dotnet ${words[1]!.text} needs the sources; dotnet restore fetches the packages without them`,
    step,
  }
}

function restoreOf(project: Project, found: string): { copies: readonly string[]; writes: readonly string[] } {
  const start = project.entry(found)?.kind === 'folder' ? onlyProject(project, found) : found
  const restore = new Restore(project)
  if (SOLUTION.test(start)) restore.readSolution(start)
  else restore.readProject(start)
  return { copies: [...restore.copies], writes: restore.writes }
}

/** The solution or project that a restore in a folder takes; it wants one alone. */
function onlyProject(project: Project, folder: string): string {
  const [only, ...others] = project.names(folder).filter((name) => SOLUTION.test(name) || PROJECT_FILE.test(name))
  if (only === undefined || others.length > 0) throw new Obstacle('which project dotnet restore takes is not clear')
  return join(folder, only)
}

/** Files that MSBuild and NuGet look for in a project's folder and in those above it. */
const AROUND =
  /^(?:directory\.(?:build|packages|solution)\.(?:props|targets)|directory\.build\.rsp|msbuild\.rsp|nuget\.config|global\.json)$/i

// Walks from project to project; the class does not leave this file.
class Restore {
  readonly copies = new Set<string>()
  readonly writes: string[] = []

  constructor(private readonly project: Project) {}

  readSolution(path: string): void {
    const text = this.project.text(path)
    this.copies.add(path)
    this.readAround(path)
    const quoted = [...text.matchAll(/"([^"]+\.\w+proj)"/g)].map((match) => match[1]!)
    for (const name of quoted) {
      if (!PROJECT_FILE.test(name)) throw new Obstacle(`${path} holds ${name}, which is not understood`)
      this.readProject(this.beside(path, name))
    }
  }

  readProject(path: string): void {
    if (this.copies.has(path)) return
    if (!PROJECT_FILE.test(path)) throw new Obstacle(`${path} is not understood`)
    const text = this.readFile(path)
    this.copies.add(path)
    this.readAround(path)
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    this.copyExisting(join(folder, 'packages.lock.json'))
    if (this.project.entry(join(folder, 'packages.config')) !== undefined)
      throw new Obstacle(`${join(folder, 'packages.config')} is restored in another way`)
    this.writes.push(join(folder, 'obj'))
    const own = this.project.names(folder).find((name) => name.toLowerCase().endsWith('proj.user'))
    if (own !== undefined) throw new Obstacle(`what ${join(folder, own)} adds to the project is not known`)
    for (const reference of text.matchAll(/<ProjectReference\b[^>]*\bInclude\s*=\s*["']([^"']+)["']/g))
      for (const one of reference[1]!.split(';')) this.readProject(this.beside(path, one.trim()))
  }

  /** The text of a file of MSBuild that asks for nothing but packages and projects. */
  private readFile(path: string): string {
    const text = this.project.text(path).replace(/<!--[\s\S]*?-->/g, '')
    if (
      /<Import\b|\[(?:System|MSBuild)|Exists\s*\(|RestoreSources|RestoreAdditionalProjectSources|<Target\b|<UsingTask\b/.test(
        text,
      )
    )
      throw new Obstacle(`${path} may read other files`)
    return text
  }

  private readAround(path: string): void {
    for (const folder of above(path)) {
      for (const name of this.project.names(folder)) {
        if (!AROUND.test(name)) continue
        const file = join(folder, name)
        if (/\.(?:props|targets)$/i.test(name)) this.readFile(file)
        else if (/nuget\.config$/i.test(name)) this.readSources(file)
        this.copyExisting(file)
      }
    }
  }

  /** Packages that lie in the project would have to be there too, and must not lie over what is restored. */
  private readSources(path: string): void {
    const text = this.project.text(path)
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    if (/globalPackagesFolder|repositoryPath|%/.test(text)) throw new Obstacle(`${path} says where packages go`)
    for (const [, value = ''] of text.matchAll(/\bvalue\s*=\s*["']([^"']*)["']/g)) {
      const isPath = /^\.{0,2}[\\/]|^[A-Za-z]:[\\/]/.test(value)
      if (isPath || (/^[\w.-]/.test(value) && this.project.entry(join(folder, value)) !== undefined))
        throw new Obstacle(`${path} names ${value}`)
    }
  }

  private copyExisting(path: string): void {
    for (const file of this.project.existing(path)) this.copies.add(file)
  }

  /** A path of MSBuild's, with the slashes of either kind, beside a file. */
  private beside(file: string, path: string): string {
    if (/[$%*?@]/.test(path)) throw new Obstacle(`${file} refers to ${path}`)
    const parts = file.split('/').slice(0, -1)
    for (const part of path.replaceAll('\\', '/').split('/')) {
      if (part === '..') {
        if (parts.pop() === undefined) throw new Obstacle(`${file} refers to ${path}, outside of what is copied`)
      } else if (part !== '.' && part !== '') parts.push(part)
    }
    return parts.join('/')
  }
}
