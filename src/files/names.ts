// Tells from a file's name whether it is a Dockerfile, or says how images are run.

/**
 * `dockerfile`: it is one. `template`: becomes one later. `code`: a Dockerfile for that language, or source code; its
 * text tells. `other`: has nothing to do with us, whatever else its name says.
 */
export type NameKind = 'dockerfile' | 'template' | 'code' | 'other'

/** `Dockerfile`, `Dockerfile.dev`, `web.Dockerfile`, `web.dockerfile.dev`; Podman's names for them; in any case. */
const DOTTED = /^(?:.*\.)?(?:docker|container)file(?:\..+)?$/is

/** `Dockerfile-alpine`, `Dockerfile_gpu`: not in lower case, where programs are named like that. */
const DASHED = /^(?:Docker|Container)file[-_].+$/s

/** Names that a walk takes, for people: one of each kind. */
export const NAMES_TAKEN = 'Dockerfile, Dockerfile.dev, Dockerfile-dev, web.dockerfile, Containerfile and the like'

const TEMPLATES: ReadonlySet<string> = new Set(
  'j2 jinja jinja2 erb tmpl tpl template mustache hbs handlebars ejs gotmpl in m4 liquid ctmpl jsonnet'.split(' '),
)

const CODE: ReadonlySet<string> = new Set('py js mjs cjs ts go rb java kt rs php cs pl lua c cc cpp h swift'.split(' '))

const OTHERS: ReadonlySet<string> = new Set(
  [
    'dockerignore containerignore gitignore',
    'md markdown mdx rst adoc html htm pdf svg png jpg jpeg gif',
    'sh bash zsh fish ps1 bat cmd jsx tsx mts cts vim el',
    'json jsonc json5 yml yaml toml xml ini properties snippets lock sum sha256 asc sig pem map',
    'patch diff orig rej swp swo tmp log gz tgz zip tar xz bz2',
  ].flatMap((line) => line.split(' ')),
)

/** What a file is that a walk came across. */
export function kindOfName(name: string): NameKind {
  return DOTTED.test(name) || DASHED.test(name) ? kindOfExtension(name) : 'other'
}

/** What a file is that a glob of the user's matched: any name will do that is not plainly something else. */
export function kindOfExtension(name: string): NameKind {
  const dot = name.lastIndexOf('.')
  const extension = dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
  if (name.endsWith('~') || OTHERS.has(extension)) return 'other'
  if (TEMPLATES.has(extension)) return 'template'
  return CODE.has(extension) ? 'code' : 'dockerfile'
}

/**
 * Whether a text begins as a Dockerfile does. Upper case only: a Python file may well begin with `from`.
 *
 * @param head the first few thousand characters
 */
export function beginsLikeDockerfile(head: string): boolean {
  const first = head.split('\n').find((line) => !/^[\s\uFEFF]*(?:#|$)/.test(line))
  return first !== undefined && /^[\s\uFEFF]*(?:FROM|ARG)\s/.test(first)
}

/** Folders that are never entered: what stands in them is not written by hand, or not text. */
export const CLOSED: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn', 'bower_components'])

/** Folders of other people's code: not entered unless they are named. */
const VENDORED: ReadonlySet<string> = new Set([
  'vendor',
  'vendored',
  'third_party',
  'third-party',
  'thirdparty',
  '3rdparty',
])

export function kindOfFolder(name: string): 'open' | 'closed' | 'vendored' {
  if (CLOSED.has(name)) return 'closed'
  return VENDORED.has(name.toLowerCase()) ? 'vendored' : 'open'
}

/** `compose.yaml`, `docker-compose.dev.yml` */
export function isComposeFile(name: string): boolean {
  return /^(?:docker-)?compose[\w.-]*\.ya?ml$/i.test(name)
}

export function isReadme(name: string): boolean {
  return /^readme(?:\.\w+)?$/i.test(name)
}
