// What sources and variables say of ports: calls in every language, and what looks like one and is none.

import { expect, test } from 'vitest'
import { mayListen, portsIn, portsOpened } from '../src/knowledge/programs/listening.ts'
import { portsInWords } from '../src/knowledge/programs/port-words.ts'

test.each([
  ['main.go', 'http.ListenAndServe(":80", nil)', 80],
  ['main.go', 'srv := &http.Server{Addr: ":443", Handler: mux}\nsrv.ListenAndServeTLS("", "")', 443],
  ['main.go', 'l, err := net.Listen("tcp", "0.0.0.0:81")', 81],
  ['main.go', 'router.Run(":8080")', 8080],
  ['main.go', 'port := ":80"\nhttp.ListenAndServe(port, nil)', 80],
  ['main.go', 'var port string = ":80"\nhttp.ListenAndServe(port, nil)', 80],
  ['main.go', 'port := flag.String("port", ":80", "")\nhttp.ListenAndServe(*port, nil)', 80],
  ['app.py', 'port: int = 80\nuvicorn.run(app, port=port)', 80],
  ['app.ts', 'const port: number = 80\napp.listen(port)', 80],
  ['server.js', 'mongoose.connect(url, () => { const port = 80; app.listen(port) })', 80],
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
  ['server.js', 'nodemailer.createTransport({ host, port: 587 })\napp.listen(process.env.PORT)'],
  ['server.js', 'const smtp = { host: "smtp.example.org", port: 587 }\napp.listen(process.env.PORT)'],
  ['server.js', 'net.connect({ port: 25 })\napp.listen(process.env.PORT)'],
  ['server.py', 'smtplib.SMTP(host, port=587)\nuvicorn.run(app)'],
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
  expect(portsIn('HTTP_ADDR', ':80')).toEqual([80])
  expect(portsIn('SERVER_ADDRESS', '0.0.0.0:80')).toEqual([80])
  expect(portsIn('GF_SERVER_HTTP_PORT', '80')).toEqual([80])
  expect(portsIn('SERVER_ADDR', 'consul:80')).toEqual([])
  expect(portsIn('SMTP_PORT', '25')).toEqual([])
})

test('variables that hold words', () => {
  expect(portsIn('GUNICORN_CMD_ARGS', '--bind=0.0.0.0:80 --workers=2')).toEqual([80])
  expect(portsIn('GUNICORN_CMD_ARGS', '-b :80')).toEqual([80])
  expect(portsIn('JAVA_TOOL_OPTIONS', '-Xmx256m -Dserver.port=80')).toEqual([80])
  expect(portsIn('JAVA_OPTS', '-XX:MaxRAMPercentage=75 -Dhttp.proxyPort=80 -XX:ParallelGCThreads=4')).toEqual([])
})

test.each([
  ['serve -p80', [80]],
  ['serve -l80', [80]],
  ['app -port 80', [80]],
  ['app -httpPort=80', [80]],
  ['java -jar a.jar --server.port 80', [80]],
  ['app --listen-address 80', [80]],
  ['dotnet a.dll --urls=http://*:80;http://*:8080', [80, 8080]],
  ['python manage.py runserver 80', [80]],
  ['python -m http.server 80', [80]],
  ['python3 -mhttp.server 80', [80]],
  ['/usr/bin/python3 -u -mhttp.server --directory /site 80', [80]],
  ['python manage.py runserver --noreload 80', [80]],
  ['python manage.py runserver -v 2 8000', [8000]],
  ['nc -lp 80', [80]],
  ['nc -lkp80', [80]],
  ['nc -lk 80', [80]],
  ['busybox httpd -fp 80', [80]],
  ['app -loop 3 -step 5 -help 7', []],
  ['python3 -mjson.tool 80', []],
  ['gunicorn --bind 0.0.0.0:80', [80]],
  ['socat TCP-LISTEN:80,fork -', [80]],
  ['app --ports=80,443', [80, 443]],
  ['env PORT=80 app', [80]],
  ['app --report 20 --support=5 --transport 3', []],
  ['app --listen-backlog 128 --bind-timeout=30 --max-ports 9', []],
  ['app --workers 4 --max-old-space-size=256 -n 80', []],
])('%s names %j', (line, ports) => {
  expect(portsInWords(line.split(' '))).toEqual(ports)
})
