import { createServer } from 'node:http'
import { z } from 'zod'

const Query = z.object({ a: z.coerce.number(), b: z.coerce.number() })

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const { a, b } = Query.parse(Object.fromEntries(url.searchParams))
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ sum: a + b }))
})

server.listen(8080, () => console.log('listening on 8080'))
