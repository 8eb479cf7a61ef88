// What sources and variables say of ports: calls in every language, and what looks like one and is none.

import { expect, test } from 'vitest'
import { mayListen, portsIn, portsOpened } from '../src/knowledge/programs/listening.ts'

test.each([
  ['main.go', 'http.ListenAndServe(":80", nil)', 80],
  ['main.go', 'srv := &http.Server{Addr: ":443", Handler: mux}\nsrv.ListenAndServeTLS("", "")', 443],
  ['main.go', 'l, err := net.Listen("tcp", "0.0.0.0:81")', 81],
  ['main.go', 'router.Run(":8080")', 8080],
  ['app.py', 'app.run(host="0.0.0.0", port=80)', 80],
  ['app.py', "HTTPServer(('', 80), Handler).serve_forever()", 80],
  ['app.py', 'uvicorn.run(app, port=int(os.environ.get("PORT", 80)))', 80],
  ['gunicorn.conf.py', 'bind = "0.0.0.0:80"\nserver = "x"', 80],
  ['server.js', 'app.listen(80)', 80],
  ['server.mjs', 'const port = process.env.PORT || 80\napp.listen(port)', 80],
  ['server.ts', 'Bun.serve({ port: 80, fetch })', 80],
  ['app.rb', 'set :port, 80', 80],
  ['Main.java', 'new ServerSocket(80)', 80],
  ['main.rs', 'TcpListener::bind("0.0.0.0:80")', 80],
  ['main.rs', 'axum::serve(SocketAddr::from(([0, 0, 0, 0], 80)))', 80],
  ['Program.cs', 'builder.WebHost.UseUrls("http://*:80");', 80],
  ['Program.cs', 'options.ListenAnyIP(80);', 80],
  ['appsettings.json', '{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:80" } } } }', 80],
  ['application.properties', 'server.port=${PORT:80}', 80],
  ['application.yml', 'spring:\n  application: shop\nserver:\n  port: 80\n', 80],
] as const)('%s: %s', (path, text, port) => {
  expect(mayListen(path)).toBe(true)
  expect(portsOpened(`src/${path}`, text).map((one) => one.port)).toContain(port)
})

test.each([
  ['main.go', 'addr = host + ":80"\nhttp.ListenAndServe(addr, nil)'],
  ['main.go', 'fmt.Println("reads :80")'],
  ['app.py', 'smtp_port = 25\napp.run(port=5000)'],
  ['app.py', 'sock.listen(5)'],
  ['server.js', 'const timeout = 80\napp.listen(port)'],
  ['server.js', 'call.bind(this, 80)'],
])('%s opens no low port: %s', (path, text) => {
  expect(portsOpened(path, text).filter(({ port }) => port < 1024)).toEqual([])
})

test('tests start no program', () => {
  expect(['server.test.ts', 'main_test.go', 'test_app.py'].filter(mayListen)).toEqual([])
})

test('variables of servers, and those of others', () => {
  expect(portsIn('ASPNETCORE_URLS', 'http://+:80;https://+:443')).toEqual([80, 443])
  expect(portsIn('PORT', '80')).toEqual([80])
  expect(portsIn('LISTEN_ADDR', ':80')).toEqual([80])
  expect(portsIn('SMTP_PORT', '25')).toEqual([])
})
