// What is known of Java images, build files and sources.

import type { ImageName } from '../../src/knowledge/images/names.ts'

/**
 * The image with the runtime of the same Java, over the same distribution, as an image that builds.
 *
 * Source: the tags of eclipse-temurin, maven and gradle on Docker Hub, read in 2026.
 */
export function runtimeOf({ repository, tag = '', digest }: ImageName): string | undefined {
  if (digest !== undefined) return undefined
  if (repository === 'eclipse-temurin') {
    const parts = /^(\d[\w.]*)-jdk((?:-[a-z]+)?)$/.exec(tag)
    return parts === null ? undefined : `eclipse-temurin:${parts[1]}-jre${parts[2]}`
  }
  const pattern =
    repository === 'maven'
      ? /^[\d.]+-eclipse-temurin-(\d+)((?:-[a-z]+)?)$/
      : /^[\d.]+-jdk-?(\d+)((?:-(?:alpine|jammy|noble))?)$/
  const parts = repository === 'maven' || repository === 'gradle' ? pattern.exec(tag) : null
  return parts === null ? undefined : `eclipse-temurin:${parts[1]}-jre${parts[2]}`
}

/** Whether a build file says that the jar holds the libraries that it needs, or that there are none. */
export function isSelfContained(by: 'maven' | 'gradle', text: string): boolean {
  if (by === 'gradle')
    return /['"(]org\.springframework\.boot['")]|com\.github\.johnrengelman\.shadow|com\.gradleup\.shadow/.test(text)
  if (/<packaging>\s*(?!jar\s*<)/.test(text)) return false
  if (/spring-boot-maven-plugin|maven-shade-plugin|jar-with-dependencies/.test(text)) return true
  return !text.includes('<dependency>') && text.includes('<mainClass>')
}

/** Java or Kotlin source without its comments. */
export function javaCode(text: string): string {
  return text.replace(
    /("(?:\\[\s\S]|[^"\\\n])*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, literal: string | undefined) => literal ?? ' ',
  )
}

/** The values of its string literals. */
export function javaLiterals(text: string): readonly string[] {
  return [...javaCode(text).matchAll(/"((?:\\[\s\S]|[^"\\\n])*)"/g)].map(([, value]) => value!)
}
