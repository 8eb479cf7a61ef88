// What pip, uv, pipenv and poetry read of a project when they install its dependencies.
//
// Sources: pip.pypa.io (requirements file format), docs.astral.sh/uv (sync, lockfile, Docker), pipenv.pypa.io (sync, install
// --deploy), python-poetry.org (install, package-mode).

import type { Command } from '../../dockerfile/model/shell.ts'
import { type Call, callOf, optionsGiven } from '../../knowledge/packages/managers.ts'
import { isOfPython } from './installs-by-name.ts'
import { isObject } from './json.ts'
import { above, cut, join, Obstacle, type Project, set, type Verdict } from './project.ts'

/** What the install of a Python project's dependencies needs; `undefined` for a command that is none. */
export function pythonInstall(
  command: Command,
  project: Project,
  variable: (name: string) => string | undefined = () => undefined,
): Verdict {
  const { name } = command
  const call = callOf(command)
  if (call?.manager === 'pip' || call?.manager === 'uv') return pipInstall(call, project)
  if (name === 'uv') return uvSync(command, project, variable)
  if (name === 'pipenv') return pipenvInstall(command, project)
  return name === 'poetry' ? poetryInstall(command, project) : undefined
}

/** Options of pip and uv that say nothing about files of the project, or files that are followed. */
const PIP = set(
  '--no-cache-dir --no-cache --upgrade -U -q --quiet -v --verbose --disable-pip-version-check --no-deps --user',
  '--prefer-binary --no-warn-script-location --break-system-packages --require-hashes --no-build-isolation --pre',
  '--compile --no-compile --ignore-installed -I --force-reinstall --no-index --system --no-input --isolated',
  '--no-color --compile-bytecode --verify-hashes',
  '-r --requirement -c --constraint -f --find-links -i --index-url --extra-index-url --default-index --index',
  '--trusted-host --timeout --default-timeout --retries --progress-bar --root-user-action --only-binary --no-binary',
  '--prefix -t --target --cache-dir --python --upgrade-strategy --use-feature --use-deprecated --link-mode',
  '--index-strategy --platform --python-version --implementation --abi --src',
)

function pipInstall(call: Call, project: Project): Verdict {
  if (call.verb !== 'install') return undefined
  const { command } = call
  const given = (...names: readonly string[]): readonly string[] =>
    optionsGiven(call, undefined, ...names).map(({ value = '' }) => value)
  if (given('-r', '--requirement', '--requirements').length === 0) return undefined
  if (given('-e', '--editable').length > 0) return { reason: 'an editable install reads the sources' }
  for (const { value, glob, text } of [...call.expansions, ...call.options, ...call.operands])
    if (value === undefined || glob) return { reason: `${text} may name files of the project` }
  const unknown = call.given.find(({ names }) => names.length !== 1 || !PIP.has(names[0]!))
  if (unknown !== undefined)
    return { reason: `what ${command.name} ${unknown.word.text} reads of the project is not known` }
  const index = given('-i', '--index-url', '--extra-index-url', '--default-index', '--index')
  const folder = index.find((one) => !/^(?:[\w-]+=)?https?:/.test(one))
  if (folder !== undefined) return { reason: `${folder} may be a folder of the project` }
  const operand = call.operands.map(({ value }) => value!).find((one) => !isOfPython(one))
  if (operand !== undefined) return { reason: `${operand} is installed from the sources` }
  const requirements = new Requirements(project)
  const files = given('-r', '--requirement', '-c', '--constraint')
  if (files.every((path) => project.locate(path) === undefined)) return undefined
  for (const path of files) requirements.read(path, project.locate(path))
  for (const path of given('-f', '--find-links')) requirements.links(path, undefined)
  if (requirements.copies.size === 0) return undefined
  const { folder: at } = project
  if (call.manager === 'uv' && at !== undefined)
    for (const path of project.existing(
      ...['uv.toml', 'pyproject.toml', '.python-version'].map((one) => join(at, one)),
    )) {
      if (path.endsWith('.toml') && project.mention(sourcesOf(project.text(path))) !== undefined)
        return { reason: `${path} may configure uv with files of the project` }
      requirements.copies.add(path)
    }
  const targets = given('--prefix', '-t', '--target', '--cache-dir', '--src')
  return {
    copies: [...requirements.copies],
    writes: [...targets.flatMap((path) => project.locate(path) ?? []), ...ownFolders(project)],
  }
}

/** Of `[tool.uv]` alone: the rest of a pyproject.toml is not read by uv pip. */
function sourcesOf(text: string): string {
  return text
    .split(/^(?=\[)/m)
    .filter((table) => /^\[(?:tool\.uv|\[?index|pip)/.test(table) || !table.startsWith('['))
    .join('')
}

/** Folders that hold installed packages where the project is installed for in its own folder. */
function ownFolders({ folder }: Project): readonly string[] {
  return folder === undefined ? [] : ['.venv', 'venv'].map((name) => join(folder, name))
}

/** Options of a requirements file that say nothing about files. */
const HARMLESS =
  /^(?:--(?:index-url|extra-index-url|trusted-host|no-index|pre|prefer-binary|require-hashes|no-binary|only-binary|use-feature)|-i)(?:[\s=]|$)/

// Collects requirements files and what they name; the class does not leave this file.
class Requirements {
  readonly copies = new Set<string>()

  constructor(private readonly project: Project) {}

  /** @param path as it is written; `found`: where it lies in the project */
  read(path: string, found: string | undefined): void {
    if (/^https?:/.test(path)) return
    if (found === undefined) throw new Obstacle(`${path} is not in the folder that is copied`)
    if (this.copies.has(found)) return
    const text = this.project.text(found)
    this.copies.add(found)
    for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/))
      this.readLine(line.replace(/(?:^|\s)#.*$/, '').trim(), found)
  }

  private readLine(line: string, file: string): void {
    if (line === '') return
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    const other = /^(?:-r|-c|--requirement|--constraint)(?:\s*=\s*|\s*)(\S+)$/.exec(line)
    const links = /^(?:-f|--find-links)(?:\s*=\s*|\s+)(\S+)$/.exec(line)
    if (other !== null) this.read(other[1]!, clean(folder + other[1]!))
    else if (links !== null) this.links(links[1]!, folder)
    else if (!HARMLESS.test(line)) this.readRequirement(line, file)
  }

  private readRequirement(line: string, file: string): void {
    const requirement = line.replace(/\s--(?:hash|config-settings)[\s=].*$/, '')
    if (isOfPython(requirement) || /^(?:git\+(?:https?|ssh)|https?):\/\/\S+$/.test(requirement)) return
    // A wheel or an archive of the project: a path from where pip runs.
    const [path = ''] = requirement.split(/[\s;]/)
    const found = /^[\w./-]+\.(?:whl|tar\.gz|zip)$/.test(path) ? this.project.locate(path) : undefined
    if (found === undefined || !this.project.isFile(found))
      throw new Obstacle(`${file} asks for ${line}, a path of the project`)
    this.copies.add(found)
  }

  /** A folder of archives, which is looked for beside the file first. */
  links(path: string, folder: string | undefined): void {
    if (/^https?:/.test(path)) return
    const beside = folder === undefined ? undefined : clean(folder + path)
    const found = beside !== undefined && this.project.entry(beside) !== undefined ? beside : this.project.locate(path)
    const below = found === undefined || found === '' ? undefined : this.project.below(found)
    if (found === undefined || this.project.entry(found)?.kind !== 'folder' || below === undefined)
      throw new Obstacle(`${path} is no folder that is copied`)
    if (!below.every((file) => /\.(?:whl|tar\.gz|zip)$/.test(file)))
      throw new Obstacle(`${path} holds more than packages`)
    this.copies.add(found)
  }
}

/** A path from the top without `.` and `..`; `undefined` where it leads out. */
function clean(path: string): string | undefined {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return path.startsWith('/') ? undefined : parts.join('/')
}

export const UV = {
  flags: set(
    '--frozen --locked --no-install-project --no-dev --all-extras --all-groups --no-editable --no-cache -n -q --quiet',
    '--compile-bytecode --no-progress --inexact --no-default-groups --no-managed-python --managed-python --no-python-downloads',
    '--all-packages --no-install-workspace',
  ),
  valued: set(
    '--group --extra --no-group --only-group --link-mode --python -p --index-url --extra-index-url --default-index --no-extra',
  ),
}

const UV_PROJECT =
  'uv sync installs the project itself too; a sync with --no-install-project before the sources does not'

/** Variables that stand for options of a sync. */
const OF_UV_LOCK = [
  ['UV_FROZEN', '--frozen'],
  ['UV_LOCKED', '--locked'],
] as const

/** What has to be told `uv sync` so that it reads the manifest and the lock alone; '' for a sync that does. */
function uvSync(command: Command, project: Project, variable: (name: string) => string | undefined): Verdict {
  const { folder } = project
  if (command.words[1]?.value !== 'sync' || folder === undefined) return undefined
  const { options: given } = cut(command, 2, UV)
  const forced = OF_UV_LOCK.filter(([name]) => variable(name) !== undefined)
  const odd = forced.find(([name]) => !['1', 'true'].includes(variable(name)!))
  if (odd !== undefined) return { reason: `what ${odd[0]} says of uv.lock is not understood` }
  const options: Options = new Map([...given, ...forced.map(([, option]) => [option, ['']] as const)])
  const at = (name: string): string => join(folder, name)
  for (const outer of above(folder))
    if (project.entry(join(outer, 'pyproject.toml')) !== undefined)
      return { reason: `${join(outer, 'pyproject.toml')} lies above the project` }
  const manifest = project.text(at('pyproject.toml'))
  const lock = project.text(at('uv.lock'))
  const sources = /source = \{ (?:(?:editable|directory|path|virtual) = "(?!\.")|registry = "(?!https?:))([^"]*)"/.exec(
    lock,
  )
  const isWorkspace = /^\s*\[tool\.uv\.workspace\]|workspace\s*=/m.test(manifest)
  if (sources !== null && !(isWorkspace && isMember(sources[1]!, manifest)))
    return { reason: `uv.lock names the path ${sources[1]}` }
  if (/find-links|file:/.test(manifest)) return { reason: 'pyproject.toml names files of the project' }
  for (const path of project.existing(at('uv.toml'))) {
    const named = project.mention(project.text(path))
    if (named !== undefined) return { reason: `${path} names ${named}` }
  }
  const needs = {
    copies: [at('pyproject.toml'), at('uv.lock'), ...project.existing(at('uv.toml'), at('.python-version'))],
    writes: [
      ...ownFolders(project),
      ...project
        .names(folder)
        .filter((name) => name.endsWith('.egg-info'))
        .map(at),
    ],
  }
  const reason = againstSync(manifest, lock, isWorkspace, options)
  if (reason === undefined) return needs
  const step = { ...needs, ...uvStep(manifest, lock, isWorkspace, options) }
  // uv takes one of the two, and a variable cannot be dropped.
  const isTorn = [...step.added, ...options.keys()].includes('--frozen') && variable('UV_LOCKED') !== undefined
  return isTorn ? { reason: 'the step would need --frozen, which UV_LOCKED rules out' } : { reason, step }
}

type Options = ReturnType<typeof cut>['options']

/** Whether the project itself is installed by a sync. */
function isPackage(manifest: string, lock: string): boolean {
  return /^\s*\[build-system\]|^\s*package\s*=\s*true/m.test(manifest) || lock.includes('source = { editable = "." }')
}

function againstSync(manifest: string, lock: string, isWorkspace: boolean, options: Options): string | undefined {
  if (!options.has('--frozen') && !options.has('--locked'))
    return 'the sync may rewrite uv.lock, which the sources would then put back; --locked keeps it'
  if (isWorkspace)
    return options.has('--no-install-workspace') && options.has('--frozen')
      ? undefined
      : 'the project is a workspace of uv'
  if (isPackage(manifest, lock) && !options.has('--no-install-project')) return UV_PROJECT
  if (/^\s*dynamic\s*=/m.test(manifest) && !options.has('--frozen'))
    return 'pyproject.toml leaves something to the sources (dynamic)'
  if (/\bfile\s*=\s*["']|cache-keys/.test(manifest)) return 'pyproject.toml names files of the project'
  return undefined
}

/**
 * The options of the first step: the lock is taken as it is where checking it would take more than the manifest.
 *
 * Source: docs.astral.sh/uv/guides/integration/docker (intermediate layers; workspaces: --frozen --no-install-workspace).
 */
function uvStep(
  manifest: string,
  lock: string,
  isWorkspace: boolean,
  options: Options,
): { readonly added: readonly string[]; readonly dropped: readonly string[] } {
  const asItIs =
    isWorkspace || !options.has('--locked') || /^\s*dynamic\s*=|\bfile\s*=\s*["']|cache-keys/m.test(manifest)
  const without = isWorkspace ? ['--no-install-workspace'] : isPackage(manifest, lock) ? ['--no-install-project'] : []
  const added = [...(asItIs ? ['--frozen'] : []), ...without]
  return { added: added.filter((option) => !options.has(option)), dropped: asItIs ? ['--locked'] : [] }
}

/** Whether a path of the lock is a member of the workspace that the manifest names, by its pattern or its name. */
function isMember(path: string, manifest: string): boolean {
  const members = /^\s*members\s*=\s*\[([^\]]*)\]/m.exec(manifest)?.[1] ?? ''
  return [...members.matchAll(/["']([^"']+)["']/g)].some(([, pattern = '']) => {
    const parts = pattern.split('/')
    const own = path.split('/')
    return parts.length === own.length && parts.every((part, i) => part === '*' || part === own[i])
  })
}

const PIPENV = {
  flags: set(
    '--system --deploy --ignore-pipfile --dev -d --clear --verbose -v --quiet -q --pre --keep-outdated --site-packages',
  ),
  valued: set('--python --pypi-mirror --categories --extra-pip-args'),
}

function pipenvInstall(command: Command, project: Project): Verdict {
  const { folder } = project
  const verb = command.words[1]?.value
  if ((verb !== 'install' && verb !== 'sync') || folder === undefined) return undefined
  const { options, operands } = cut(command, 2, PIPENV)
  if (operands.length > 0) return undefined
  const at = (name: string): string => join(folder, name)
  if (verb === 'install' && !options.has('--deploy') && !options.has('--ignore-pipfile'))
    return { reason: 'the install may rewrite Pipfile.lock, which the sources would then put back; --deploy keeps it' }
  if (/^\s*(?:\w+|"[^"]+")\s*=\s*\{[^}]*\b(?:path|file|editable)\s*=/m.test(project.text(at('Pipfile'))))
    return { reason: 'Pipfile names a path of the project' }
  for (const section of Object.values(project.json(at('Pipfile.lock')))) {
    for (const locked of isObject(section) ? Object.values(section) : [])
      if (isObject(locked) && ['path', 'file', 'editable'].some((key) => locked[key] !== undefined))
        return { reason: 'Pipfile.lock names a path of the project' }
  }
  if (project.entry(at('.env')) !== undefined) return { reason: 'pipenv reads .env, which is in the build context' }
  return {
    copies: [at('Pipfile'), at('Pipfile.lock'), ...project.existing(at('.python-version'))],
    writes: ownFolders(project),
  }
}

const POETRY = {
  flags: set(
    '--no-root --no-dev --no-interaction -n --no-ansi --no-cache --quiet -q -v -vv -vvv --all-extras --sync --compile',
    '--all-groups --no-directory',
  ),
  valued: set('--only --without --with --extras -E'),
}

const POETRY_PROJECT =
  'poetry install installs the project itself too; an install with --no-root before the sources does not'

function poetryInstall(command: Command, project: Project): Verdict {
  const { folder } = project
  if (command.words[1]?.value !== 'install' || folder === undefined) return undefined
  const { options } = cut(command, 2, POETRY)
  const at = (name: string): string => join(folder, name)
  const manifest = project.text(at('pyproject.toml'))
  if (/^type = "(?:directory|file)"/m.test(project.text(at('poetry.lock'))))
    return { reason: 'poetry.lock names a path of the project' }
  if (/\bpath\s*=\s*["']/.test(manifest)) return { reason: 'pyproject.toml names a path of the project' }
  // Such as `license = { file = "LICENSE" }`, `find-links = ["./wheels"]`: read, or not, by the version of the tool.
  if (/\bfile\s*=\s*["']|find-links|file:|cache-keys/.test(manifest))
    return { reason: 'pyproject.toml names files of the project' }
  const needs = {
    copies: [at('pyproject.toml'), at('poetry.lock'), ...project.existing(at('poetry.toml'))],
    writes: ownFolders(project),
  }
  const isWhole = options.has('--no-root') || /^\s*package-mode\s*=\s*false\s*$/m.test(manifest)
  return isWhole ? needs : { reason: POETRY_PROJECT, step: { ...needs, added: ['--no-root'], dropped: [] } }
}
