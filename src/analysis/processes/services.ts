// Which of the services that run what a Dockerfile builds run a given stage of it, and which stages they have built.

import type { Dockerfile } from '../../dockerfile/model/dockerfile.ts'
import type { Stage } from '../../dockerfile/model/stages.ts'
import type { BuildContext, Service } from '../../files/build-context.ts'

/** The services that run a stage; those whose stage a variable names may. */
export function servicesOf(dockerfile: Dockerfile, stage: Stage, files: BuildContext | undefined): readonly Service[] {
  return (files?.services() ?? []).filter(
    ({ target }) => target === null || targetOf(dockerfile, target ?? undefined) === stage,
  )
}

/** The stages of a file that services name, and that are no workplaces. */
export function deployedStages(dockerfile: Dockerfile, files: BuildContext | undefined): readonly Stage[] {
  const named = (files?.services() ?? []).flatMap(({ target }) =>
    typeof target === 'string' ? (targetOf(dockerfile, target) ?? []) : [],
  )
  return [...new Set(named)].filter((stage) => !isForDevelopment(stage))
}

function targetOf({ stages }: Dockerfile, target: string | undefined): Stage | undefined {
  if (target === undefined) return stages.at(-1)
  // A stage with a name has its number too.
  return stages.find(({ name }) => name === target) ?? stages.find(({ index }) => String(index) === target)
}

const DEVELOPMENT = new Set('dev devel develop development debug local test tests testing'.split(' '))

/** Whether its name says that somebody works in it: `dev-envs`, `development`, `app-dev`. */
export function isForDevelopment({ name = '' }: Stage): boolean {
  return name.split(/[-_.]/).some((part) => DEVELOPMENT.has(part))
}
