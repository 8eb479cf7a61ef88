// The server for agents: tools of the Model Context Protocol over standard input and output.

import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import pack from '../../package.json' with { type: 'json' }
import { UserError } from '../cli/options.ts'
import type { Example } from '../report/explain.ts'
import { AIMS, type Aim } from '../transform/transform.ts'
import { type Allowed, allowed } from './allowed.ts'
import { explainTransform, listTransforms, rewriteFiles, rewriteText, verified } from './tools.ts'

/** Where it runs, and what it talks through. */
export interface McpHost {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly env: Readonly<Record<string, string | undefined>>
  cwd(): string
  /** What the build puts beside the bundle. */
  read(name: string): Promise<string>
}

const aim = z.enum(Object.keys(AIMS) as [Aim, ...Aim[]])

const CHOICE = {
  unsafe: z
    .boolean()
    .optional()
    .describe('run the recommended unsafe transforms too; they may change what an image holds or does'),
  transforms: z.array(z.string()).optional().describe('run only these, by name; unsafe ones too'),
  exclude: z.array(z.string()).optional().describe('leave these out'),
  aims: z.array(aim).optional().describe('run what serves one of these'),
}

const PATH = z.string().describe('a Dockerfile, or a folder with some; inside of the roots')
const TEXT = z.string().describe('the text of a Dockerfile, in the place of a path')

/** Serves an agent until its end of the connection closes. */
export async function serve(host: McpHost): Promise<void> {
  const server = new McpServer({ name: pack.name, version: pack.version })
  register(server, host)
  const ended = new Promise<void>((resolve) => {
    host.stdin.once('end', resolve)
    host.stdin.once('close', resolve)
  })
  await server.connect(new StdioServerTransport(host.stdin, host.stdout))
  await ended
  await server.close()
}

function register(server: McpServer, host: McpHost): void {
  const reads = { readOnlyHint: true, openWorldHint: false }
  const place = async (path: string): Promise<Allowed> => allowed(path, await rootsOf(server, host))

  server.registerTool(
    'list_transforms',
    {
      description: 'The transforms of dockershift: what each does, whether it is safe, what it is for',
      inputSchema: { aim: aim.optional() },
      annotations: reads,
    },
    (asked) => answered(async () => listTransforms(asked.aim)),
  )
  server.registerTool(
    'explain_transform',
    {
      description: 'One transform: why, an example, what it leaves alone, its options',
      inputSchema: { name: z.string() },
      annotations: reads,
    },
    ({ name }) =>
      answered(async () =>
        explainTransform(name, JSON.parse(await host.read('examples.json')) as Record<string, Example>),
      ),
  )
  server.registerTool(
    'plan',
    {
      description:
        'What would change in Dockerfiles, where and why, and what is left alone and why. Writes nothing. Give path or text',
      inputSchema: { path: PATH.optional(), text: TEXT.optional(), ...CHOICE },
      annotations: reads,
    },
    ({ path, text, ...choice }, { signal }) =>
      answered(async () =>
        text === undefined
          ? rewriteFiles(await place(one(path, text)), choice, { write: false, signal })
          : rewriteText(one(text, path), choice, await firstRoot(server, host)),
      ),
  )
  server.registerTool(
    'apply',
    {
      description:
        'Makes the changes that plan tells: writes the files of a path in place, or gives back a text rewritten. Give path or text',
      inputSchema: { path: PATH.optional(), text: TEXT.optional(), ...CHOICE },
      annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: true, openWorldHint: false },
    },
    ({ path, text, ...choice }, { signal }) =>
      answered(async () =>
        text === undefined
          ? rewriteFiles(await place(one(path, text)), choice, { write: true, signal })
          : rewriteText(one(text, path), choice, await firstRoot(server, host)),
      ),
  )
  server.registerTool(
    'verify',
    {
      description:
        'Builds each Dockerfile that would change as it is and as it would be, and compares the images. It runs what the Dockerfiles say, with Docker, podman or buildah, and takes minutes. Writes no file',
      inputSchema: { path: PATH, ...CHOICE },
      annotations: { readOnlyHint: true, openWorldHint: true },
    },
    ({ path, ...choice }, { signal }) =>
      answered(async () => ({ ...(await verified(await place(path), choice, { env: host.env, signal })) })),
  )
}

/** @throws UserError where both are given, or none */
function one(wanted: string | undefined, other: string | undefined): string {
  if (wanted !== undefined && other === undefined) return wanted
  throw new UserError('give path or text, one of them')
}

/** The folders that the client gives; without any, the one that the server was started in. */
async function rootsOf(server: McpServer, { cwd }: McpHost): Promise<readonly string[]> {
  if (server.server.getClientCapabilities()?.roots === undefined) return [cwd()]
  const { roots } = await server.server.listRoots()
  return roots.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []))
}

async function firstRoot(server: McpServer, host: McpHost): Promise<string | undefined> {
  const [root] = await rootsOf(server, host)
  return root
}

/** Data as the protocol hands it on; a user's mistake is an answer, too, which an agent can read and mend. */
async function answered(deed: () => Promise<Record<string, unknown>>): Promise<CallToolResult> {
  try {
    const data = JSON.parse(JSON.stringify(await deed())) as Record<string, unknown>
    return { content: [{ type: 'text', text: JSON.stringify(data) }], structuredContent: data }
  } catch (error) {
    const reason = error instanceof UserError ? error.message : `a bug of dockershift: ${String(error)}`
    return { content: [{ type: 'text', text: reason }], isError: true }
  }
}
