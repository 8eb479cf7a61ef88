// Which kind of distribution a stage stands on, as its own RUNs show, where the name of its image says nothing.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import { lineage, type Stage } from '../../dockerfile/model/stages.ts'
import type { Distro } from '../../knowledge/images/distros.ts'
import { callOf } from '../../knowledge/packages/managers.ts'

/** Package managers that are at home in one family alone. */
const FAMILIES: Readonly<Record<string, Pick<Distro, 'family' | 'id'>>> = {
  apk: { family: 'alpine', id: 'alpine' },
  apt: { family: 'debian', id: 'debian' },
  dnf: { family: 'rpm', id: 'el' },
  zypper: { family: 'suse', id: 'suse' },
}

/**
 * The family of the one package manager that RUNs of the stage call, in every build that comes to its end. Nothing is known
 * but the family: its release is not, nor which shell its image says.
 */
export function shownDistro(dockerfile: Dockerfile, stage: Stage): Distro | undefined {
  const managers = new Set(
    lineage(stage)
      .flatMap(({ instructions }) => instructions)
      .flatMap((one) => (one.trigger === undefined ? (dockerfile.script(one)?.commands ?? []) : []))
      .flatMap((command) => {
        const manager = callOf(command)?.manager
        return command.certain && command.decisive && manager !== undefined && Object.hasOwn(FAMILIES, manager)
          ? manager
          : []
      }),
  )
  const [only, ...others] = managers
  return only === undefined || others.length > 0 ? undefined : { ...FAMILIES[only]!, version: undefined }
}
