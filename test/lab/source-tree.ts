// A source tree as builds expect one: something for each tool.

/** A script that writes down that it was called. */
export const LOGGING_SCRIPT = `#!/bin/sh
exec /usr/lib/lab/stand-in-as "$0" "$@"
`

/** The files of a source tree as builds expect them: something for each tool. */
export function treeOf(name: string): Readonly<Record<string, { readonly content: string; readonly mode: number }>> {
  const text = (content: string): { content: string; mode: number } => ({ content, mode: 0o644 })
  const script = { content: LOGGING_SCRIPT, mode: 0o755 }
  return {
    'README.md': text(`# ${name}\n`),
    LICENSE: text('as you like\n'),
    Makefile: text('all:\n\ttrue\n'),
    configure: script,
    'autogen.sh': script,
    'bootstrap.sh': script,
    'install.sh': script,
    'build.sh': script,
    gradlew: script,
    mvnw: script,
    'CMakeLists.txt': text('project(lab)\n'),
    'setup.py': text('# lab\n'),
    'requirements.txt': text('flask==1.0\nrequests\n'),
    'package.json': text('{"name":"lab","version":"1.0.0"}\n'),
    'package-lock.json': text('{"name":"lab","lockfileVersion":2}\n'),
    'yarn.lock': text('# lab\n'),
    'go.mod': text('module lab\n'),
    'go.sum': text(''),
    'pom.xml': text('<project/>\n'),
    'build.gradle': text('// lab\n'),
    'Cargo.toml': text('[package]\nname = "lab"\n'),
    'composer.json': text('{}\n'),
    Gemfile: text('source "https://rubygems.org"\n'),
    'Gemfile.lock': text('GEM\n'),
    'bin/tool': script,
    'src/main.c': text('int main(void) { return 0; }\n'),
    'config/settings.conf': text('listen = 80\n'),
  }
}
