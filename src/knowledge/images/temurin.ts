// The images of Eclipse Temurin that run Java without the tools to make it, by the image that makes it.
//
// Source: the tags of eclipse-temurin, maven and gradle on Docker Hub, read in 2026, and adoptium/containers: `17` is `17-jdk`, and
// each jdk has its jre over the same distribution; there is none of 12 to 16, and of 11, 17 and 18 by their patches since 2022
// (docker-library/official-images, library/eclipse-temurin).

import type { ImageName } from './names.ts'

const DISTRIBUTION = '((?:-(?:alpine|focal|jammy|noble|ubi9-minimal|ubi10-minimal))?(?:-\\d\\.\\d+)?)'
const TAG = new RegExp(`^(\\d[\\d._]*)(?:-jdk)?${DISTRIBUTION}$`)
const MAVEN_TAG = /^[\d.]+-eclipse-temurin-(\d+)((?:-(?:alpine|focal|jammy|noble))?)$/
const GRADLE_TAG = /^[\d.]+-jdk-?(\d+)((?:-(?:alpine|focal|jammy|noble))?)$/

const TAGS = new Map([
  ['eclipse-temurin', TAG],
  ['maven', MAVEN_TAG],
  ['gradle', GRADLE_TAG],
])

/** The runtime of the same Java; `undefined` for an image that is none of these, or is one already. */
export function runtimeOf({ registry, repository, tag = '', digest }: ImageName): string | undefined {
  if (registry !== undefined || digest !== undefined) return undefined
  const parts = TAGS.get(repository)?.exec(tag)
  return parts && hasRuntime(parts[1]!) ? `eclipse-temurin:${parts[1]}-jre${parts[2]}` : undefined
}

/** The first patch of each with a jre of its own; a major version alone is the last of its patches. */
const FIRST_PATCH = new Map([
  [11, 15],
  [17, 2],
  [18, 1],
])

function hasRuntime(version: string): boolean {
  const [major = 0, , patch = 0] = version.split(/[._]/).map(Number)
  const first = FIRST_PATCH.get(major)
  if (first === undefined) return version === '8' || major > 18
  return version === String(major) || patch >= first
}

/** Programs of the JDK that a JRE lacks, and files of it. */
export const TOOLS_OF_JDK: readonly string[] = [
  ...['javac', 'javadoc', 'javap', 'jlink', 'jdeps', 'jmod', 'jpackage', 'jshell', 'jdb', 'jdwp', 'jarsigner'],
  ...['jcmd', 'jstack', 'jmap', 'jps', 'jstat', 'jinfo', 'jhsdb', 'jconsole', 'tools.jar', 'src.zip', 'native-image'],
]

/** What sources say that use them, or parts of the JDK that a JRE lacks. */
export const USES_OF_JDK: readonly string[] = [
  ...['javax.tools', 'com.sun.tools', 'com.sun.jdi', 'com.sun.source', 'jdk.jshell', 'ToolProvider', 'sun.tools'],
  ...['VirtualMachine.attach', 'JavaCompiler', 'ProcessBuilder', '.exec('],
]
