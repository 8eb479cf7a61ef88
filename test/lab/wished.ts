// Wishes as files: what is put into a world, a download or a build context, so that a build finds what it missed.

import { gzipSync } from 'node:zlib'
import { tar } from '../images/tar-writer.ts'
import type { Wishes } from './lacks.ts'
import { LOGGING_SCRIPT, treeOf } from './source-tree.ts'
import { zip } from './zip.ts'

export interface LabFile {
  readonly content: string | Uint8Array
  readonly mode: number
}

/** Names without an ending that are files all the same. */
const FILES =
  /^(LICENSE|README|VERSION|entrypoint|run|start|init|bootstrap|install|setup|build|configure|supervisord|nginx|crontab|motd|id_rsa|known_hosts|authorized_keys|hosts|passwd|(?!src$).*rc|.*file)$/i

const SCRIPT = /\.(sh|bash|run|py|rb|pl|php)$|entrypoint|(^|\/)(run|start|init|bootstrap|install|setup|build)(\.sh)?$/i

/** What a path holds by its name. The same path gives the same file. */
export function fileFor(path: string): LabFile {
  return { content: contentOf(path), mode: SCRIPT.test(path) ? 0o755 : modeOf(path) }
}

/** Whether a name is that of a file, and not of a folder. */
export function isFileName(name: string): boolean {
  // `python3.11` is a program.
  return /.\.[A-Za-z~_-][A-Za-z0-9~_-]*$/.test(name) || name.startsWith('.') || FILES.test(name)
}

function contentOf(path: string): string | Uint8Array {
  const known = treeOf('context')[path.slice(path.lastIndexOf('/') + 1)]
  if (known !== undefined) return known.content
  if (/\.(tar\.gz|tgz)$/.test(path)) return gzipSync(tar([{ path: 'packed/file', content: path }]))
  if (/\.tar$/.test(path)) return tar([{ path: 'packed/file', content: path }])
  if (/\.(zip|war)$/.test(path)) return zip([{ path: 'packed/file', content: path }])
  if (/sources[\w.-]*\.list$|sources\.list\.d\/.*\.list$/.test(path))
    return 'deb http://apt.example.com/debian bookworm main\n'
  if (/requirements.*\.txt$/.test(path)) return 'flask==1.0\nrequests\n'
  return SCRIPT.test(path) ? LOGGING_SCRIPT : `${path}\n`
}

/** Real trees have files of several modes; which of them is this one's is told by its name. */
function modeOf(path: string): number {
  const sum = [...path].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return [0o644, 0o644, 0o600, 0o755, 0o664][sum % 5]!
}

/** The paths that are wished for, absolute or relative ones, as files; a folder holds one that keeps it. */
export function wishedFiles(
  { paths, executables }: Wishes,
  which: 'absolute' | 'relative',
): ReadonlyMap<string, LabFile> {
  const files = new Map<string, LabFile>()
  for (const path of paths) {
    if (path.startsWith('/') !== (which === 'absolute') || path.split('/').includes('..')) continue
    const plain = path.replace(/^\/+/, '').replace(/\/+$/, '')
    const name = plain.slice(plain.lastIndexOf('/') + 1)
    if (path.endsWith('/')) files.set(`${plain}/.keep`, { content: '', mode: 0o644 })
    // Without an ending it is most often a program.
    else if (isFileName(name) && !executables.includes(path)) files.set(plain, fileFor(plain))
    else files.set(plain, { content: LOGGING_SCRIPT, mode: 0o755 })
  }
  // A path that leads through a file turns that one into a folder.
  for (const path of [...files.keys()]) {
    for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) files.delete(path.slice(0, at))
  }
  return files
}
