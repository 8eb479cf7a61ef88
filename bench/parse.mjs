// What everything is measured against: reads each file of a tree, and parses it with dockerfile-ast.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DockerfileParser } from 'dockerfile-ast'

const [, , folder = '.'] = process.argv
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('Dockerfile')) continue
  try {
    DockerfileParser.parse(readFileSync(join(folder, path), 'utf8')).getInstructions()
  } catch {
    // It throws over some texts.
  }
}
