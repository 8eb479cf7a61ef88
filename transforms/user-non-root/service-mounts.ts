// What services mount into a container and let its process write: volumes and folders that belong to root, or to whoever made them.

import { servicesOf } from '../../src/analysis/processes/services.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { isIn, nameOf } from '../../src/dockerfile/model/paths.ts'
import type { Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'

/** Folders of packages, which are read, and those where everybody may write. */
const READ = new Set(['node_modules', 'vendor', '.venv', 'venv'])
const OF_SYSTEM = ['/etc', '/usr', '/tmp', '/var/tmp', '/dev', '/run', '/var/run', '/sys', '/proc', '/lib']

/**
 * Why the process could not write what a service mounts for it. Sources of the host over the program's own folder are read.
 *
 * @param folders absolute paths of the folders that the user is to own
 */
export function againstMounts(
  dockerfile: Dockerfile,
  stage: Stage,
  folders: readonly string[],
  { writable, files }: { readonly writable: readonly string[]; readonly files: BuildContext | undefined },
): string | undefined {
  for (const { where, mounts = [] } of servicesOf(dockerfile, stage, files)) {
    for (const mount of mounts) {
      const [source = '', target = '', mode = ''] = mount.split(':')
      if (target === '' || mode.split(',').includes('ro') || READ.has(nameOf(target))) continue
      const isOfHost = /^[./~$]/.test(source)
      const isFile = isOfHost && /\.\w+$/.test(nameOf(target))
      if (isFile || isIn(target, [...OF_SYSTEM, ...writable])) continue
      if (isOfHost && folders.some((folder) => isIn(folder, [target]) || isIn(target, [folder]))) continue
      return `${where} mounts ${source} at ${target}, which may belong to root: hand it over, and name it in the option writable`
    }
  }
  return undefined
}
