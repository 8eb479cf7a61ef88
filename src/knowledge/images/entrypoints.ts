// What the entrypoints of official images do with the command that they are given.
//
// Sources: docker-entrypoint.sh of nodejs/docker-node, docker-php-entrypoint of docker-library/php, entrypoint.sh of
// adoptium/containers, mvn-entrypoint.sh of carlossg/docker-maven, docker-entrypoint.sh of nginx/docker-nginx; the
// Dockerfiles of docker-library/openjdk, which have none.

import type { Image } from './image.ts'
import { entrypointScript } from './starts.ts'
import { vendorOf } from './vendors.ts'

/** Images whose entrypoint runs a program that it is given as it is, except for those named, which it prepares for. */
const RUNS_ALL_BUT: Readonly<Record<string, readonly string[]>> = {
  'eclipse-temurin': [],
  maven: [],
  nginx: ['nginx', 'nginx-debug'],
  node: [],
  openjdk: [],
  php: [],
}

/**
 * Whether the base image's own entrypoint, where it has one, runs `program` just as it would run a shell that runs it.
 *
 * @returns `undefined` when nothing is known of the image
 */
export function runsAsGiven(
  { official, origin, entrypoint, ownEntrypoint }: Image,
  program: string,
): boolean | undefined {
  const repository = official?.repository ?? ''
  const prepared = Object.hasOwn(RUNS_ALL_BUT, repository) ? RUNS_ALL_BUT[repository] : undefined
  const vendor = vendorOf(origin)
  if (vendor?.script !== undefined && !ownEntrypoint) return !program.startsWith('-')
  // An option in the place of a program is for the image's own one.
  if (prepared !== undefined && !ownEntrypoint) return !program.startsWith('-') && !prepared.includes(program)
  return entrypoint === undefined ? undefined : entrypoint.length === 0
}

/** Whether a word names the script by which the base image starts what it is given, as whoever it is started. */
export function isEntrypointOf({ official, origin }: Image, word: string): boolean {
  const script = official === undefined ? vendorOf(origin)?.script : entrypointScript(official.repository)
  return script === word
}
