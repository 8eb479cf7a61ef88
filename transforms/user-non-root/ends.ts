// Which stages of a file become images that run.

import { deployedStages, isForDevelopment } from '../../src/analysis/processes/services.ts'
import type { Dockerfile } from '../../src/dockerfile/model/dockerfile.ts'
import { lineage, type Stage } from '../../src/dockerfile/model/stages.ts'
import type { BuildContext } from '../../src/files/build-context.ts'

/** A stage that becomes an image which runs. */
export interface End {
  readonly stage: Stage
  /** Why it stays as it is. */
  readonly reason: string | undefined
}

/** The stages that become images which run: those that nothing is built on, and those that a service names. */
export function endsOf(dockerfile: Dockerfile, files: BuildContext | undefined): readonly End[] {
  const { stages } = dockerfile
  const bases = new Set(stages.map(({ base }) => base.stage))
  const deployed = deployedStages(dockerfile, files)
  // Where services name their stages, one for development is nobody's service.
  const areNamed = files?.services().some(({ target }) => typeof target === 'string') === true
  const last = stages.filter((stage) => stage.ships && !bases.has(stage) && !(areNamed && isForDevelopment(stage)))
  const isAlone = (stage: Stage): boolean => !last.some((other) => lineage(other).includes(stage))
  const ends = [...last, ...deployed.filter(isAlone)].toSorted((a, b) => a.index - b.index)
  return ends.map((stage) => ({ stage, reason: whyTogether(stage, ends) }))
}

/** Two images cannot both get the user where one is built on the other: it would be made twice, or be root's again. */
function whyTogether(stage: Stage, ends: readonly Stage[]): string | undefined {
  const other = ends.find((one) => one !== stage && (lineage(one).includes(stage) || lineage(stage).includes(one)))
  if (other === undefined) return undefined
  const names = [stage, other].toSorted((a, b) => a.index - b.index).map(({ name, index }) => name ?? `stage ${index}`)
  return `services run ${names.join(' and ')}, and one is built on the other: say USER by hand where each of them starts`
}

/** A stage without a RUN of its own, into which others put what they build on the platform of the builder. */
export function needsNoEmulation({ stages }: Dockerfile, stage: Stage): boolean {
  return (
    stage.base.stage === undefined &&
    stage.platform === undefined &&
    !stage.instructions.some(({ keyword }) => keyword === 'RUN') &&
    stages.some(({ platform }) => platform?.includes('BUILDPLATFORM'))
  )
}
