// Which programs the final stage has for certain, and what else a start or a script may ask for.

import type { CopiedFile } from '../../src/analysis/filesystem/copied.ts'
import { nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Command } from '../../src/dockerfile/model/shell.ts'
import { readShell } from '../../src/dockerfile/read/read-shell.ts'
import { normalized } from '../../src/knowledge/packages/python-names.ts'
import { isShell, isShellWord } from '../../src/knowledge/programs/shells.ts'

/** What is there when the image runs. */
export interface Present {
  /** Packages that pip is asked for: most bring a program of their own name. */
  readonly requirements: ReadonlySet<string>
  /** Packages of Debian that stay or come. */
  readonly packages: ReadonlySet<string>
  /** By their paths in the image. */
  readonly copied: ReadonlyMap<string, CopiedFile>
  readonly text: (source: string) => string | undefined
}

/** Programs of every image of Debian that start no others. Source: coreutils, grep, sed, hostname and gzip, which are essential. */
export const EVERYWHERE: ReadonlySet<string> = new Set(
  (
    'arch base64 basename cat chgrp chmod chown cksum comm cp cut date dd df dirname du expr false fold grep egrep fgrep groups gunzip' +
    ' gzip head hostname hostid id install join kill link ln ls md5sum mkdir mkfifo mktemp mv nl nproc od paste printenv printf ps pwd' +
    ' readlink realpath rm rmdir sed seq sha1sum sha256sum sha512sum shuf sleep sort stat sum sync tac tail tee test touch tr true tsort' +
    ' uname uniq unlink wc which whoami yes zcat'
  ).split(' '),
)

/** Programs of pip's packages, which no package of Debian for development brings. */
const SERVERS = new Set(
  'gunicorn uvicorn flask celery hypercorn daphne waitress-serve alembic django-admin streamlit fastapi granian rq'.split(
    ' ',
  ),
)

/** Programs by the packages of Debian that bring them. */
const OF_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  curl: ['curl'],
  wget: ['wget'],
  git: ['git'],
  ffmpeg: ['ffmpeg'],
  ffprobe: ['ffmpeg'],
  nc: ['netcat', 'netcat-openbsd', 'netcat-traditional'],
  psql: ['postgresql-client'],
  pg_isready: ['postgresql-client'],
  pg_dump: ['postgresql-client'],
  mysql: ['default-mysql-client', 'mariadb-client'],
  mysqladmin: ['default-mysql-client', 'mariadb-client'],
  mysqldump: ['default-mysql-client', 'mariadb-client'],
  'redis-cli': ['redis-tools'],
  jq: ['jq'],
  pdftotext: ['poppler-utils'],
  pdftoppm: ['poppler-utils'],
  tesseract: ['tesseract-ocr'],
  convert: ['imagemagick'],
  wkhtmltopdf: ['wkhtmltopdf'],
  tini: ['tini'],
  'dumb-init': ['dumb-init'],
}

const INITS = new Set(['tini', 'dumb-init'])

/** Verbs and modules by which Python itself builds or installs. */
export const BUILDING =
  /^(?:setup\.py|pip|build|cython|numba|cffi|wheel|venv|virtualenv|ensurepip|compileall|compilemessages|makemessages|spacy|playwright)$/

export function isPython(program: string): boolean {
  return /^python[\d.]*$/.test(program)
}

/** Whether a package of Debian brings a program, and stays. */
export function comesWith(program: string, packages: ReadonlySet<string>): boolean {
  return Object.hasOwn(OF_PACKAGES, program) && OF_PACKAGES[program]!.some((name) => packages.has(name))
}

/** What is wrong with a program that is started, with its arguments; `undefined` where it is there, and starts nothing else. */
export function againstCall(words: readonly (string | undefined)[], present: Present): string | undefined {
  const [program, first, second, ...more] = words
  if (program === undefined) return 'starts a program that cannot be told'
  const name = nameOf(program)
  const unknown = `starts ${name}, which may come with the compilers, or give others another PATH`
  const ofSystem = !program.includes('/') || /^\/(?:usr\/)?bin\//.test(program)
  if (isPython(name) && ofSystem) return againstPython(words.slice(1))
  if (isShell(name) && ofSystem) {
    if (first !== undefined && /^-[eux]*c$/.test(first))
      return second === undefined ? unknown : againstScript(second, present)
    const isAlone = first !== undefined && !first.startsWith('-')
    return isAlone ? againstFile(first, present) : `starts ${name} with options, or for somebody who works by hand`
  }
  if (INITS.has(name) && ofSystem && comesWith(name, present.packages)) {
    const rest = [first, second, ...more].filter((word, i) => i > 0 || (word !== '--' && word !== '-g'))
    return againstCall(rest[0] === '--' ? rest.slice(1) : rest, present)
  }
  if (ofSystem) {
    const isThere = EVERYWHERE.has(name) || comesWith(name, present.packages) || isOfPip(name, present.requirements)
    if (isThere) return undefined
    if (program.includes('/')) return unknown
    const onPath = fileOf(`/usr/local/bin/${name}`, present)
    return onPath === undefined ? unknown : againstText(onPath, present)
  }
  return againstFile(program, present)
}

function isOfPip(name: string, requirements: ReadonlySet<string>): boolean {
  return SERVERS.has(name) || [...requirements].some((one) => normalized(one) === normalized(name))
}

function againstPython(words: readonly (string | undefined)[]): string | undefined {
  const at = words.findIndex((word) => word === undefined || !/^-[uBEOsSWX]+$/.test(word))
  const [first, second] = words.slice(at)
  if (at < 0) return 'starts Python for somebody who works by hand'
  if (first === '-c')
    return second === undefined || /subprocess|\bos\.|ctypes/.test(second)
      ? 'starts code that cannot be told'
      : undefined
  const what = first === '-m' ? second : first
  if (what === undefined || what.startsWith('-')) return 'starts Python with what cannot be told'
  const tool = [what, ...words].find((word) => word !== undefined && BUILDING.test(nameOf(word)))
  return tool === undefined ? undefined : `calls ${tool}, which may build what the final stage could not`
}

/** A copied file that a start names: by its whole path, or from a folder that is not looked for. */
function fileOf(word: string, { copied, text }: Present): string | undefined {
  const end = `/${word.replace(/^(?:\.?\/)+/, '')}`
  const found = [...copied.values()].filter(({ path }) => (word.startsWith('/') ? path === word : path.endsWith(end)))
  return found.length === 1 ? text(found[0]!.source) : undefined
}

function againstFile(word: string, present: Present): string | undefined {
  const text = fileOf(word, present)
  if (text === undefined) return `starts ${word}, which is not among what is copied`
  const reason = againstText(text, present)
  return reason === undefined ? undefined : `starts ${word}, which ${reason}`
}

/** The first line of a script of a shell or of Python, without options that matter. */
const OWN_SCRIPT = /^#! ?(?:\/(?:usr\/)?bin\/|\/usr\/bin\/env )(?:(?:ba|da)?sh(?: -[eux]+)?|python[\d.]*(?: -u)?)\s*$/

function againstText(text: string, present: Present): string | undefined {
  const [line = ''] = text.split('\n', 1)
  if (line.startsWith('#!') && !OWN_SCRIPT.test(line)) return `is started by ${line.slice(2).trim()}`
  if (/^#!.*python/.test(line)) return undefined
  return againstScript(text, present)
}

/** Why a script of a shell may want what the final stage lacks. What it hands on by `"$@"` is asked about elsewhere. */
export function againstScript(text: string, present: Present): string | undefined {
  const [line = ''] = text.split('\n', 1)
  if (line.startsWith('#!') && !OWN_SCRIPT.test(line)) return `is started by ${line.slice(2).trim()}`
  const script = readShell(text, false)
  if (script === undefined) return 'cannot be read as a shell script'
  for (const command of script.commands) {
    const reason = againstCommand(command, present)
    if (reason !== undefined) return reason
  }
  return undefined
}

/** Words of a shell that start others, or read what is not looked into. */
const STARTING = new Set(['.', 'source', 'eval', 'trap', 'builtin', 'alias'])

function againstCommand({ name, words, wrapper, assigned }: Command, present: Present): string | undefined {
  const variable = assigned.find((one) => /^(?:PATH|BASH_ENV|ENV|LD_\w+|PYTHON\w+)$/.test(one.name))
  if (variable !== undefined) return `sets ${variable.name}, by which others may be started`
  const [outer, ...options] = wrapper.map(({ value }) => value)
  if (outer !== undefined && !['nice', 'nohup', 'timeout', 'command', 'time', 'stdbuf'].includes(outer)) {
    const isPlain = outer === 'env' && options.every((word) => word !== undefined && /^\w+=/.test(word))
    if (!isPlain) return `calls ${outer}, which may give what it starts another environment`
  }
  const isExec = name === 'exec'
  const called = isExec ? words.slice(1) : words
  const [first] = called
  if (first === undefined || first.text === '"$@"' || first.text === '$@') return undefined
  if (!isExec && name !== undefined && isShellWord(name)) {
    return STARTING.has(name) ? `calls ${name}, and what that reads or starts is not followed` : undefined
  }
  return againstCall(
    called.map(({ value }) => value),
    present,
  )
}
