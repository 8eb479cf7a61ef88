// Which of the copied files a program opens where it runs, as far as its sources name them.

import { parentOf } from '../../dockerfile/model/paths.ts'
import type { Reason } from '../../dockerfile/model/refusal.ts'
import { nameMatches } from '../../files/wildcards.ts'
import type { CopiedFile } from './copied.ts'

/** What is known of a program's sources. */
export interface Naming {
  /** The folder of the sources in the image. */
  readonly folder: string
  /** Texts that may name files: literals, arguments, values of variables. */
  readonly texts: readonly string[]
  /** Files that only a build reads. */
  readonly isSource: (path: string) => boolean
  /** Files that are in the program. */
  readonly embedded: (path: string) => boolean
  /** The source that looks for files whose names nothing says. */
  readonly searching: string | undefined
  /** Files that are looked for by their ending, even where they look like ones for people. */
  readonly sought?: (path: string) => boolean
}

/**
 * The files and folders that go with a program: those that its texts name, and whatever stands outside of the sources.
 *
 * @returns one line that says why it cannot be told
 */
export function filesOf(files: ReadonlyMap<string, CopiedFile>, naming: Naming): readonly string[] | Reason {
  const { folder, isSource } = naming
  const top = folder === '/' ? '/' : `${folder}/`
  const all = [...files.values()].filter(({ path }) => !path.split('/').some((part) => HISTORY.has(part)))
  const inside = all.filter(({ path }) => path.startsWith(top) && !isSource(path))
  const outside = all.filter(({ path }) => !path.startsWith(top) && !isSource(path))
  const names = new Names(naming.texts)
  const named = inside.filter(({ path }) => !naming.embedded(path) && names.match(path.slice(top.length)))
  const isForPeople = ({ path }: CopiedFile): boolean =>
    FOR_PEOPLE.test(path.slice(top.length - 1)) && naming.sought?.(path) !== true
  const open = inside.find((file) => !named.includes(file) && !naming.embedded(file.path) && !isForPeople(file))
  if (naming.searching !== undefined && open !== undefined)
    return {
      reason: `${naming.searching} looks for files by itself, and may want ${open.source}: what the image does not need belongs into .dockerignore`,
    }
  const folders = new Set(all.filter(({ path }) => isSource(path)).flatMap(({ path }) => above(path)))
  const units = [
    ...named.map(({ path }) => unit(path, top, folders)),
    ...outside.map(({ path }) => outerUnit(path, folder, folders)),
  ]
  return [...new Set(units)].sort()
}

/** Files for people and tools; no program reads them unless it names them. */
const FOR_PEOPLE =
  /(?:^|\/)(?:\.git|\.github|\.gitlab|\.circleci|\.idea|\.vscode|testdata|docs?|vendor|scripts|hack|deploy|deployments?|k8s|kubernetes|charts|helm|terraform|examples?)\/|(?:\.(?:md|markdown|rst|adoc|proto|puml|drawio|sum|work|mk|tf|Dockerfile)|_test\.\w+)$|(?:^|\/)(?:LICENSE|LICENCE|COPYING|NOTICE|AUTHORS|CONTRIBUTORS|CODEOWNERS|CHANGELOG|README|Makefile|Taskfile|Procfile|Jenkinsfile|Dockerfile|Containerfile|Vagrantfile|go\.mod|go\.sum|\.git\w+|\.dockerignore|\.editorconfig|\.golangci|\.goreleaser|\.travis|\.gitlab-ci|\.air|skaffold|renovate|docker-compose|compose|cloudbuild|fly|tools)(?:\.[\w.-]*)?$/i

/** Configuration that is looked for without its ending. */
const CONFIGURATION = /\.(?:ya?ml|json|toml|ini|env|hcl|properties|conf|cfg)$/

/** The highest folder of a file below `top` that holds no Go source, or the file. */
function unit(path: string, top: string, folders: ReadonlySet<string>): string {
  return above(path).find((folder) => folder.startsWith(top) && !folders.has(folder)) ?? path
}

/** Folders of an image that hold more than what is copied there. */
const SHARED = new Set(
  '/bin /etc /etc/ssl /etc/ssl/certs /go /go/bin /go/src /home /lib /media /mnt /opt /root /run /sbin /srv /tmp /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/local/etc /usr/local/lib /usr/local/share /usr/sbin /usr/share /var /var/lib /var/log'.split(
    ' ',
  ),
)

/** The highest folder of a file outside of the module that is there for such files alone, or the file. */
function outerUnit(path: string, module: string, folders: ReadonlySet<string>): string {
  const own = (folder: string): boolean => !SHARED.has(folder) && !folders.has(folder) && !isInside(module, folder)
  return above(path).find(own) ?? path
}

/** The outermost folder of a path that holds nothing of the system, and so all of a project; where there is none, its own. */
export function projectRoot(path: string): string {
  return above(path).find((folder) => !SHARED.has(folder)) ?? parentOf(path)
}

/** The folders that a path stands in, the outermost first. */
export function above(path: string): readonly string[] {
  const found: string[] = []
  for (let at = parentOf(path); at !== '/'; at = parentOf(at)) found.unshift(at)
  return found
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** Folders of version control: names such as `config` mean nothing in there. */
const HISTORY = new Set(['.git', '.hg', '.svn'])

/** The parts of paths that literals name. */
class Names {
  private readonly plain = new Set<string>()
  private readonly patterns = new Set<string>()

  constructor(texts: readonly string[]) {
    for (const text of texts) {
      for (const part of text.split(/[\\/\s"'`=,;:&#()<>|]+/)) {
        if (part === '' || part === '.' || part === '..') continue
        const pattern = part.replace(/%[-+# 0-9.]*[a-zA-Z]/g, '*').replace(/[?[\]{}]/g, '*')
        if (!pattern.includes('*')) this.plain.add(part)
        else if (pattern.replaceAll('*', '').length > 2) this.patterns.add(pattern)
      }
    }
  }

  /** Whether a file may be meant: by its name, its name without the ending, or a folder that it stands in. */
  match(path: string): boolean {
    const parts = path.split('/')
    const name = parts.at(-1)!
    const history = parts.find((part) => HISTORY.has(part))
    if (history !== undefined) return this.plain.has(history)
    return (
      parts.some((part) => this.plain.has(part)) ||
      (CONFIGURATION.test(name) && this.plain.has(name.replace(/\..*$/, ''))) ||
      [...this.patterns].some((pattern) => parts.some((part) => nameMatches(pattern, part)))
    )
  }
}
