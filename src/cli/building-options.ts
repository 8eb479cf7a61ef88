// Options of whatever builds images: those of verify and of --prove, and those of --prove alone.

import { engineNames } from '../engine/names.ts'

/** Minutes that one build may take where nothing else is said. */
export const MINUTES = '30'

/** How it is built. */
export const BUILDING = [
  { name: 'target', kind: 'one', value: 'STAGE', help: 'build this stage', repeated: true },
  { name: 'build-arg', kind: 'many', value: 'NAME=VALUE', help: 'passed to every build', repeated: true },
  {
    name: 'engine',
    kind: 'one',
    value: 'NAME',
    choices: engineNames,
    help: 'the builder; else the first that answers',
    repeated: true,
  },
  {
    name: 'timeout',
    kind: 'one',
    value: 'MINUTES',
    help: `what one build may take, ${MINUTES} unless given`,
    repeated: true,
  },
  { name: 'no-rebuild', kind: 'flag', help: 'do not measure a rebuild after a source file changed', repeated: true },
] as const

/** Seconds that a container without a probe has to keep running. */
export const WATCHED_SECONDS = '5'

/** What is looked at. */
export const PROBING = [
  {
    name: 'probe',
    kind: 'many',
    value: 'COMMAND',
    help: 'has to succeed in a container; else HEALTHCHECK has to, or the start',
    repeated: true,
  },
  {
    name: 'network',
    kind: 'one',
    value: 'NAME',
    help: 'the network of these containers, such as none',
    repeated: true,
  },
  {
    name: 'seconds',
    kind: 'one',
    value: 'N',
    help: `how long a container without a probe has to run, ${WATCHED_SECONDS} unless given`,
    repeated: true,
  },
  {
    name: 'max-growth',
    kind: 'one',
    value: 'SIZE',
    help: 'exit 1 when an image grows by more: 5%, 20MB',
    repeated: true,
  },
] as const
