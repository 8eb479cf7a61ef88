// What a developer sees of a failing check: the page of recipes shows what the command line prints over a fixture.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import pack from '../package.json' with { type: 'json' }
import { main } from '../src/cli/main.ts'

const ARGUMENTS = ['--check', 'services/web']

/** In Markdown: the log, the annotations on GitHub, and the summary of the job. @param root this repository's */
export async function ciSample(root: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dockershift-sample-'))
  try {
    cpSync(join(root, '__fixtures__/_monorepo'), folder, { recursive: true })
    const summary = join(folder, 'summary.md')
    writeFileSync(summary, '')
    const log = await printed(folder, ARGUMENTS, {})
    const annotations = await printed(folder, ['--format', 'github', '--quiet', ...ARGUMENTS], {
      GITHUB_STEP_SUMMARY: summary,
    })
    const command = `npx --yes dockershift@${pack.version} ${ARGUMENTS.join(' ')}`
    return `
In the log:

<!-- run: sample -->
\`\`\`console
$ ${command}; echo $?
${log.text}${log.code}
\`\`\`

Beside the lines of a pull request on GitHub:

${quoted(annotated(annotations.text))}

In the summary of the job, which is a pull request's body as well:

${quoted(readFileSync(summary, 'utf8'))}

`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Printed {
  readonly code: number
  /** Of both streams, as a log has them. */
  readonly text: string
}

async function printed(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Printed> {
  const chunks: string[] = []
  const stream = (): Writable =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        chunks.push(String(chunk))
        done()
      },
    })
  const code = await main(args, {
    ...{ stdin: Readable.from([]), stdout: stream(), stderr: stream(), env, cwd: () => folder },
    ...{ once: () => {}, removeListener: () => {} },
  })
  return { code, text: chunks.join('') }
}

/** Workflow commands as GitHub shows them: the place, the title, and the message as it stands. */
function annotated(commands: string): string {
  const read = (text: string): string => decodeURIComponent(text)
  return commands
    .trimEnd()
    .split('\n')
    .map((command) => {
      const [, file = '', line = '', title = '', message = ''] =
        /^::warning file=(.*?),line=(.*?),title=(.*?)::(.*)$/.exec(command) ?? []
      return `**${read(title)}** at \`${read(file)}\`, line ${line}\n\n\`\`\`text\n${read(message)}\n\`\`\``
    })
    .join('\n\n')
}

/** As a quotation: what stands in it is shown as it would be, and is no part of the page. */
function quoted(markdown: string): string {
  return markdown
    .trimEnd()
    .replace(/^(?=.)/gm, '> ')
    .replace(/^$/gm, '>')
}
