// What is known of build files and sources of Java.

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
