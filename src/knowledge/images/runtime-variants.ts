// The images of Eclipse Temurin that run Java without the tools to make it.
//
// Source: the tags of eclipse-temurin on Docker Hub, read in 2026, and adoptium/containers: `17` is `17-jdk`, and each jdk has its jre
// over the same distribution.

import type { ImageName } from './names.ts'

const TAG = /^(\d[\d._]*)(?:-jdk)?((?:-(?:alpine|focal|jammy|noble|ubi9-minimal|ubi10-minimal))?(?:-\d\.\d+)?)$/

/** The same Java without its tools; `undefined` for an image that is none of these, or is one already. */
export function runtimeVariantOf({ registry, repository, tag = '', digest }: ImageName): string | undefined {
  if (registry !== undefined || digest !== undefined || repository !== 'eclipse-temurin') return undefined
  const parts = TAG.exec(tag)
  return parts === null ? undefined : `eclipse-temurin:${parts[1]}-jre${parts[2]}`
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
