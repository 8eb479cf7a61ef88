import { createServer } from 'node:http'

createServer((_, answer) => answer.end('high water')).listen(3000)
