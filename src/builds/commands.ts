// Builds that shell commands start: docker build, docker buildx build, podman build, buildah bud, kaniko's executor, docker
// compose build, and those that a cloud is asked for.

import { join } from 'node:path'
import type { Command, Word } from '../dockerfile/model/shell.ts'
import { readShell } from '../dockerfile/read/read-shell.ts'
import type { ComposeCall, Declared, Said, Value } from './build.ts'
import { BuildKit } from './build-kit.ts'
import { cloudOperands, mayAskCloud } from './cloud-commands.ts'

/** Where commands run. */
export interface Place {
  /** Folders that a command may start in. */
  readonly folders: readonly string[]
  /** The top of the repository, for the variables that stand for it. */
  readonly root: string
  /** Whether Docker builds without BuildKit, as far as what stands around the commands says. */
  readonly buildKit?: BuildKit | undefined
}

/** Whether it is worth while to read a text as shell. */
export function mayBuild(text: string): boolean {
  if (mayAskCloud(text)) return true
  return /docker|podman|buildah|nerdctl|executor/i.test(text) && /build|bud|executor|DOCKER_BUILDKIT/.test(text)
}

/** The builds in shell text; none where it cannot be read. @param line the text's first line, one-based */
export function readCommands(text: string, line: number, place: Place): readonly Said[] {
  if (!mayBuild(text) && place.buildKit?.isOff !== true) return []
  const script = readShell(text, false)
  if (script === undefined) return []
  let { folders } = place
  let buildKit = place.buildKit ?? BuildKit.unsaid
  const found: Said[] = []
  // Counted on from one command to the next: a script may have tens of thousands.
  let lines = 0
  let counted = 0
  for (const command of script.commands.toSorted((a, b) => a.start - b.start)) {
    if (command.name === 'cd' || command.name === 'pushd') {
      const target = command.words[1] === undefined ? undefined : valueOf(command.words[1], place)
      // A subshell may end before the next command: the folders from before stay possible.
      if (typeof target === 'string') folders = [...place.folders.map((folder) => join(folder, target)), ...folders]
      continue
    }
    buildKit = buildKit.after(command)
    const said = saidBy(command, buildKit.during(command).isOff, place)
    if (said === undefined) continue
    for (; counted < command.start; counted++) if (text[counted] === '\n') lines++
    found.push({ ...said, line: line + lines, folders })
  }
  return found
}

/** What is known of BuildKit behind the commands of a text. */
export function behindCommands(text: string, buildKit: BuildKit): BuildKit {
  if (!text.includes('DOCKER_BUILDKIT')) return buildKit
  const commands = readShell(text, false)?.commands ?? []
  return commands.reduce((known, command) => known.after(command), buildKit)
}

type Placeless<T> = Omit<T, 'line' | 'folders'>

/** What a command builds, in whichever way. @param isClassic Docker builds without BuildKit here */
function saidBy(
  command: Command,
  isClassic: boolean,
  place: Place,
): Placeless<Declared> | Placeless<ComposeCall> | undefined {
  if (isKanikoContainer(command)) return { context: null, file: null, fileFrom: 'folder', builder: 'kaniko' }
  const composeFiles = composeCall(command)
  if (composeFiles !== undefined) return isClassic ? { composeFiles, builder: 'classic' } : undefined
  const asked = cloudOperands(command.name, command.words)
  const cloud = asked === undefined ? undefined : readOperands(asked, place)
  if (cloud !== undefined) return { ...cloud, fileFrom: 'folder, else context', builder: 'classic' }
  const operands = operandsOf(command)
  const isKaniko = isExecutor(command)
  const build = operands === undefined ? undefined : readOperands(operands, place, isKaniko)
  if (build === undefined) return undefined
  return { ...build, builder: isKaniko ? 'kaniko' : isClassic && isPlainDocker(command) ? 'classic' : undefined }
}

/** `docker run … gcr.io/kaniko-project/executor …`: what its paths are outside of the container nobody knows. */
function isKanikoContainer({ name, words }: Command): boolean {
  const image = words.findIndex(({ text }) => /(?:^|\/)kaniko-project\/executor(?:[:@]|"?$)/.test(text))
  const runs = name !== undefined && ENGINES.has(name) && words[1]?.value === 'run'
  return runs && image > 1 && image < words.length - 1
}

/** kaniko has one program, and most people write its whole path. */
function isExecutor({ name, words }: Command): boolean {
  // Without a word behind it, it is the name of an image.
  return words.length > 1 && (name === 'executor' || name?.endsWith('/executor') === true)
}

/** Docker's own `build`: buildx has no other builder than BuildKit. */
function isPlainDocker({ name, words }: Command): boolean {
  const isDocker = name === undefined ? /docker/i.test(words[0]?.text ?? '') : name === 'docker'
  return isDocker && words[1]?.value !== 'buildx'
}

/** The files that a call of compose names which builds; `undefined` for any other command. */
function composeCall({ name, words }: Command): readonly string[] | undefined {
  const at = name === 'docker-compose' ? 1 : name === 'docker' && words[1]?.value === 'compose' ? 2 : undefined
  if (at === undefined) return undefined
  const rest = words.slice(at)
  const verb = rest.findIndex(({ value }) => ['build', 'up', 'run', 'create'].includes(value ?? ''))
  if (verb < 0) return undefined
  return rest.slice(0, verb).flatMap(({ value = '' }, i, options) => {
    if (value === '-f' || value === '--file') return options[i + 1]?.value ?? []
    return value.startsWith('--file=') ? value.slice('--file='.length) : []
  })
}

const ENGINES = new Set(['docker', 'podman', 'nerdctl', 'buildah'])

/** What stands behind `docker build`; `undefined` for any other command. */
function operandsOf(command: Command): readonly Word[] | undefined {
  const { name, words } = command
  const [program, first, second] = words
  if (program === undefined) return undefined
  if (isExecutor(command)) return words.slice(1)
  // `$(DOCKER) build`: a variable that stands for the engine.
  const isEngine = name === undefined ? /docker|podman|buildah/i.test(program.text) : ENGINES.has(name)
  if (!isEngine) return undefined
  if (first?.value === 'build' || first?.value === 'bud') return words.slice(2)
  const grouped = ['buildx', 'image', 'builder'].includes(first?.value ?? '')
  return grouped && (second?.value === 'build' || second?.value === 'b') ? words.slice(3) : undefined
}

/** Flags without a value. */
const ALONE = new Set(
  (
    '--no-cache --pull --push --load -q --quiet --rm --force-rm --squash --squash-all --compress --check -D --debug ' +
    '--disable-content-trust --no-hosts --layers --tls-verify --no-push --cleanup --reproducible --single-snapshot ' +
    '--insecure --skip-tls-verify --cache --use-new-run --pull-always'
  ).split(' '),
)

/** Flags whose value stands behind them. */
const VALUED = new Set(
  (
    '-t --tag -f --file --build-arg --target --platform --cache-from --cache-to --label --network --progress --secret ' +
    '--ssh -o --output --add-host --iidfile --metadata-file --builder --build-context --allow --annotation --attest ' +
    '--cgroup-parent --shm-size --ulimit -m --memory --cpu-shares --cpuset-cpus --isolation --security-opt ' +
    '--provenance --sbom --no-cache-filter --jobs --format --authfile --creds -v --volume --env --call --arch --os ' +
    '-c --context --dockerfile --destination -d --cache-repo --isolation'
  ).split(' '),
)

type Operand = Pick<Word, 'text' | 'value'>

/** A context, and perhaps a Dockerfile, of a command line. */
export function readOperands(
  words: readonly Operand[],
  place: Place,
  isKaniko = false,
): Omit<Declared, 'line' | 'folders'> | undefined {
  let file: Operand | undefined
  let context: Operand | undefined
  let unclear = false
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const equals = word.text.indexOf('=')
    const isFlag = word.text.startsWith('-') && word.text !== '-'
    if (!isFlag) {
      // What an expansion stands for in front of the context may be flags.
      if (context !== undefined) unclear = true
      context = word
      continue
    }
    const name = equals < 0 ? word.text : word.text.slice(0, equals)
    if (ALONE.has(name)) continue
    if (!VALUED.has(name)) {
      if (equals < 0) unclear = true
      continue
    }
    const value = equals < 0 ? words[++i] : behind(word, equals)
    if (value === undefined) return undefined
    if (['-f', '--file', '--dockerfile'].includes(name)) file = value
    if (name === '-c' || name === '--context') context = value
  }
  // Without --context kaniko takes /workspace, and what that is here nobody knows.
  if (context === undefined && !isKaniko) return undefined
  const top = context === undefined ? null : valueOf(context, place)
  const path = file === undefined ? undefined : valueOf(file, place)
  return {
    context: top,
    file: path === undefined && unclear ? null : path,
    unclear: path === undefined && unclear,
    like: path === null && file !== undefined ? likeOf(bare(file)) : undefined,
    fileFrom: isKaniko ? 'folder, else context' : 'folder',
    inside: file !== undefined && context !== undefined && bare(file).startsWith(`${bare(context)}/`),
  }
}

function behind({ text, value }: Operand, equals: number): Operand {
  return { text: text.slice(equals + 1), value: value?.slice(value.indexOf('=') + 1) }
}

/** Variables for the top of the repository, and for the folder that a command runs in. */
const ROOTS = [
  '${CI_PROJECT_DIR}',
  '$CI_PROJECT_DIR',
  '${GITHUB_WORKSPACE}',
  '$GITHUB_WORKSPACE',
  '${WORKSPACE}',
  '$WORKSPACE',
  '/workspace',
]
const HERE = ['${PWD}', '$PWD', '$(pwd)', '`pwd`', '$(PWD)', '$(CURDIR)']

function valueOf(word: Operand, { root }: Place): Value {
  const written = (word.value ?? bare(word)).replace(/^dir:\/\//, '')
  let text = written
  // Google Cloud Build and kaniko have it at /workspace.
  for (const name of ROOTS) if (text === name || text.startsWith(`${name}/`)) text = root + text.slice(name.length)
  for (const name of HERE) if (text === name || text.startsWith(`${name}/`)) text = `.${text.slice(name.length)}`
  return word.value === undefined && /[$`"'\\*?]/.test(text) ? null : text
}

/** Variables and substitutions of shell and make. */
const EXPANSION = /\$\{[^}]*\}|\$\([^)]*\)|`[^`]*`|\$\w+/g

/** The last name of a path, with `*` for variables; `undefined` where one of them may hold the name as a whole. */
function likeOf(path: string): string | undefined {
  const starred = path.replace(EXPANSION, '*')
  const last = starred.slice(starred.lastIndexOf('/') + 1)
  const isClear = !/["'$`\\?[\]{}()]/.test(last)
  // A variable in front may end in a slash.
  return isClear && (!last.startsWith('*') || last.startsWith('*.')) ? last : undefined
}

function bare({ text }: Operand): string {
  return text.replace(/^"(.*)"$/, '$1')
}
