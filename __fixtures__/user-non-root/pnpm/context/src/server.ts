import { createServer } from 'node:http'
import { z } from 'zod'

const Greeting = z.object({ name: z.string().default('world') })

createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const { name } = Greeting.parse(Object.fromEntries(searchParams))
  response.end(`hello ${name}\n`)
}).listen(Number(process.env.PORT ?? 3000))
