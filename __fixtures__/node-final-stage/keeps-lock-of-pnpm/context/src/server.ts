import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Request } from 'express'
import { nextTide } from './tides'

const harbours = JSON.parse(readFileSync(join(__dirname, '../data/harbours.json'), 'utf8'))
const app = express()

app.use(express.static('public'))
app.get('/tides/:harbour', (request: Request, response) => {
  response.json(nextTide(harbours[request.params.harbour]))
})
app.listen(Number(process.env.PORT ?? 3000))
