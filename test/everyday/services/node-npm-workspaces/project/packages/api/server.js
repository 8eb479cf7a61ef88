import { createServer } from 'node:http'
import { euros } from '@shop/money'
import { z } from 'zod'

const cents = z.coerce.number().int()

createServer((request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost')
  response.end(euros(cents.parse(searchParams.get('cents'))))
}).listen(4000)
