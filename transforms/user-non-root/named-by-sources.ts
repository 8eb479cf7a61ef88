// Absolute paths that a project's own sources and settings name where they open, make or log to something: `open('/data/x', 'w')`.

import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isIn } from '../../src/dockerfile/model/paths.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'
import { gunicornSettings } from './becomes-user.ts'
import { copiedSources } from './copied-sources.ts'
import { type NamedPath, namedPaths } from './named-paths.ts'
import { isCopied } from './root-needs.ts'
import { OF_TESTS } from './written-files.ts'

/** Folders below which programs write: of the Filesystem Hierarchy Standard, and those that images make for it. */
const OF_DATA = [
  ...['/var/log', '/var/lib', '/var/run', '/var/cache', '/var/spool', '/run', '/srv', '/mnt'],
  ...['/data', '/db', '/log', '/logs', '/storage', '/uploads', '/cache', '/state'],
]

/** What is put there by whoever starts a container, and read. */
const GIVEN = ['/run/secrets', '/var/run/secrets', '/var/run/docker.sock', '/run/docker.sock', '/var/lib/docker']

const SOURCES = /\.(?:py|[cm]?[jt]s|go|rs|rb|php)$/

/** Words beside which a text is a file's name. */
const OF_FILES =
  /\b(?:open|connect|make_?dirs?|mkdir\w*|Path|OpenFile|Create|WriteFile|MkdirAll|Listen|write\w*|createWriteStream|\w*FileHandler|database|NAME|DB\w*|file_?name|log\w*|\w*_?dir|\w*_?path|folder|upload\w*|pid\w*|sock\w*|bind)\b/i

/** Words beside which it is an address of a server's. */
const OF_ROUTES =
  /\b(?:routes?|router|url\w*|href|fetch|axios|https?|endpoints?|api|app\.(?:get|post|put|use|mount)|handle\w*)\b/i

/** Why a process may need root: `app.py names /data/x.db`. */
export function namedBySources(
  dockerfile: Dockerfile,
  stage: Stage,
  words: readonly string[],
  folders: readonly string[],
  files: BuildContext | undefined,
): string | undefined {
  if (files === undefined) return undefined
  const isForeign = ({ path, isWritten }: NamedPath): boolean =>
    !isIn(path, [...folders, '/tmp', '/dev', ...GIVEN]) &&
    (isWritten || (isIn(path, OF_DATA) && !isCopied(dockerfile, stage, path)))
  const settings = gunicornSettings(dockerfile, words, files)
  const bySettings = literals(settings?.text ?? '').flatMap((text) => namedPaths(text, true).find(isForeign) ?? [])[0]
  if (settings !== undefined && bySettings !== undefined) return reasonFor(settings.path, bySettings)
  for (const path of copiedSources(dockerfile, files, (name) => SOURCES.test(name)) ?? []) {
    if (OF_TESTS.test(path)) continue
    const lines = (files.text(path) ?? '').split('\n')
    const named = lines
      .filter((line) => line.includes('/') && OF_FILES.test(line) && !OF_ROUTES.test(line))
      .flatMap(literals)
      .flatMap((text) => namedPaths(text, path.endsWith('.py')))
      .find(isForeign)
    if (named !== undefined) return reasonFor(path, named)
  }
  return undefined
}

function reasonFor(source: string, { path }: NamedPath): string {
  return `${source} names ${path}, which the process may write: the option writable can name it`
}

/** Texts in quotes, as most languages write them. */
function literals(text: string): readonly string[] {
  return [...text.matchAll(/"([^"\n]*)"|'([^'\n]*)'|`([^`\n]*)`/g)].map(([, a, b, c]) => a ?? b ?? c ?? '')
}
