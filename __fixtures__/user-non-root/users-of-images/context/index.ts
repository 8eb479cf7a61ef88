import { z } from 'zod'

const Body = z.object({ text: z.string() })

export default {
  port: 3000,
  async fetch(request: Request): Promise<Response> {
    const { text } = Body.parse(await request.json())
    return new Response(text.toUpperCase())
  },
}
