import { createServer } from 'node:http'

createServer((_, response) => response.end('high water at noon')).listen(3000)
