// A build context for a Dockerfile that came without one: dummy files for all that it copies or seems to mention.

import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { sourcesOf } from '../../src/dockerfile/model/sources.ts'
import { tar } from '../images/tar-writer.ts'
import { LOGGING_SCRIPT, treeOf } from './trees.ts'

/** Names without an ending that are files all the same. */
const FILES =
  /^(Makefile|Dockerfile|Gemfile|Procfile|Pipfile|Rakefile|Vagrantfile|LICENSE|README|VERSION|entrypoint|run|start|init|bootstrap|install|setup|build|configure|supervisord|nginx|crontab|motd|bashrc|profile|vimrc|id_rsa|known_hosts|authorized_keys|hosts|passwd|.*rc|.*file)$/i

const SCRIPT = /\.(sh|bash|run|py|rb|pl|php)$|entrypoint|(^|\/)(run|start|init|bootstrap|install|setup|build)(\.sh)?$/i

/** Fills `folder`. The same Dockerfile gives the same files. */
export function fillContext(folder: string, dockerfile: Dockerfile): void {
  for (const { path } of sourcesOf(dockerfile)) {
    if (path === undefined) continue
    if (path === '') tree(folder)
    else source(folder, path.replaceAll(/\[.*?\]|[*?]/g, 'x'), path)
  }
  if (sourcesOf(dockerfile).some(({ path }) => path === '')) mentioned(folder, dockerfile)
}

function tree(folder: string): void {
  for (const [path, { content, mode }] of Object.entries(treeOf('context'))) put(join(folder, path), content, mode)
}

function source(folder: string, path: string, written: string): void {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const target = join(folder, path)
  if (isFile(name) || written.includes('*')) {
    put(target, contentOf(path), SCRIPT.test(path) ? 0o755 : modeOf(path))
    return
  }
  if (kindOf(target) === 'file') return
  mkdirSync(target, { recursive: true })
  for (const [inner, { content, mode }] of Object.entries(treeOf(name)).slice(0, 8))
    put(join(target, inner), content, mode)
}

function isFile(name: string): boolean {
  return /.\.[A-Za-z0-9~_-]+$/.test(name) || name.startsWith('.') || FILES.test(name)
}

/** Files that a command names and that only `COPY .` can bring. */
function mentioned(folder: string, dockerfile: Dockerfile): void {
  for (const [word] of dockerfile.text.matchAll(
    /(?<![\w/.:$-])(?:\.\/)?[\w-]+(?:\/[\w.-]+)*\.(?:sh|py|js|ts|rb|php|pl|txt|json|ya?ml|conf|cfg|ini|toml|xml|lock|go|jar|sql)\b/g,
  ))
    put(join(folder, word), contentOf(word), SCRIPT.test(word) ? 0o755 : modeOf(word))
}

function contentOf(path: string): string | Uint8Array {
  const known = treeOf('context')[path.slice(path.lastIndexOf('/') + 1)]
  if (known !== undefined) return known.content
  if (/\.(tar\.gz|tgz)$/.test(path)) return gzipSync(tar([{ path: 'packed/file', content: path }]))
  if (/\.tar$/.test(path)) return tar([{ path: 'packed/file', content: path }])
  if (/requirements.*\.txt$/.test(path)) return 'flask==1.0\nrequests\n'
  return SCRIPT.test(path) ? LOGGING_SCRIPT : `${path}\n`
}

/** Real trees have files of several modes; which of them is this one's is told by its name. */
function modeOf(path: string): number {
  const sum = [...path].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return [0o644, 0o644, 0o600, 0o755, 0o664][sum % 5]!
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined ? undefined : found.isDirectory() ? 'folder' : 'file'
}

function put(path: string, content: string | Uint8Array, mode: number): void {
  if (kindOf(path) !== undefined) return
  for (let at = dirname(path); ; at = dirname(at)) {
    const kind = kindOf(at)
    if (kind === 'file') return
    if (kind === 'folder') break
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  // Whatever the umask is.
  chmodSync(path, mode)
}
