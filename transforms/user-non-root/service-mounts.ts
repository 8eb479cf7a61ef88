// What services give a container that its process needs root for: capabilities, devices, volumes and folders that belong to root.

import { originOf } from '../../src/analysis/filesystem/origins.ts'
import { servicesOf } from '../../src/analysis/processes/services.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isIn, nameOf, resolve } from '../../src/dockerfile/model/paths.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext, Mount } from '../../src/files/build-context.ts'

/** Folders of packages, which are read, and those where everybody may write. */
const READ = new Set(['node_modules', 'vendor', '.venv', 'venv'])
const OF_SYSTEM = ['/etc', '/usr', '/tmp', '/var/tmp', '/dev', '/run', '/var/run', '/sys', '/proc', '/lib']

/** Files that a program reads: settings, certificates, sources; no database and no log. */
const READ_FILES =
  /^(?:\.env.*|.+\.(?:json|ya?ml|toml|ini|conf|cfg|config|properties|xml|env|pem|crt|cert|key|[cm]?[jt]sx?|py|rb|php|sh|html|css|md))$/

/** Names of folders that a program fills, though something of them may stand in the repository. */
const FILLED = new Set(
  'data db database uploads upload media files storage store logs log cache tmp temp instance state output out'.split(
    ' ',
  ),
)

/** What is asked about. */
interface Asked {
  readonly dockerfile: Dockerfile
  readonly stage: Stage
  /** Absolute paths of the folders that the user is to own. */
  readonly folders: readonly string[]
  readonly writable: readonly string[]
  readonly files: BuildContext | undefined
}

/** Why the process could not do what a service lets it: use what root alone can, or write what is mounted. */
export function againstServices(asked: Asked): string | undefined {
  for (const { where, unseen, wantsRoot, mounts } of servicesOf(asked.dockerfile, asked.stage, asked.files)) {
    if (unseen !== undefined) return `what ${where} gives it is not known as a whole: ${unseen}`
    if (wantsRoot !== undefined) return `${where} says ${wantsRoot}, of which root alone has the use`
    const ofRoot = mounts.find(isOfRoot)
    if (ofRoot !== undefined) return `${where} mounts ${ofRoot.source}, which belongs to root`
    const written = mounts.find((mount) => mayBeWritten(mount, asked))
    if (written === undefined) continue
    const what = written.source === '' ? 'a volume' : written.source
    return `${where} mounts ${what} at ${written.target}, which may belong to root: hand it over, and name it in the option writable`
  }
  return undefined
}

/** Devices that everybody may use. */
const OPEN_DEVICES = ['/dev/shm', '/dev/null', '/dev/zero', '/dev/random', '/dev/urandom']

/** Devices and sockets of the host: who may not write there may not speak with them, either. */
function isOfRoot({ places, target, isOfHost, isReadOnly }: Mount): boolean {
  if (!isOfHost) return false
  // Where a variable names what is mounted, its place in the container tells it.
  return [...places, target].some((path) => {
    if (path.endsWith('.sock')) return true
    return (isIn(path, ['/dev']) && !isIn(path, OPEN_DEVICES)) || (isIn(path, ['/sys']) && !isReadOnly)
  })
}

function mayBeWritten(mount: Mount, asked: Asked): boolean {
  const { target, isOfHost, isReadOnly } = mount
  if (isReadOnly || READ.has(nameOf(target)) || isIn(target, asked.writable)) return false
  // The program may lie in /usr/src.
  if (isIn(target, OF_SYSTEM) && !isIn(target, asked.folders)) return false
  return !isOfHost || !(READ_FILES.test(nameOf(target)) || holdsSources(mount, asked))
}

/** Whether sources of the host lie over those that the image has, which are read. Docker makes what is not there, as root. */
function holdsSources({ target, inContext }: Mount, { dockerfile, stage, folders, files }: Asked): boolean {
  if (inContext === undefined || !folders.some((folder) => isIn(folder, [target]) || isIn(target, [folder])))
    return false
  if (inContext === '') return true
  if (FILLED.has(nameOf(target).toLowerCase()) || FILLED.has(nameOf(inContext).toLowerCase())) return false
  const first = files
    ?.below(inContext)
    ?.find(({ path, kind }) => kind === 'file' && !nameOf(path).startsWith('.') && !files.untracked(path))
  if (first === undefined) return false
  const origin = originOf(dockerfile, stage, `${target}${first.path.slice(inContext.length)}`, files)
  return origin.from === 'context' && resolve('/', origin.path) === `/${first.path}`
}
