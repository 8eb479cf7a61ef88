require "socket"
require "pg_ext"

server = TCPServer.new("0.0.0.0", 4567)
loop do
  client = server.accept
  client.gets
  answer = "threadsafe #{PG.threadsafe}"
  client.write("HTTP/1.1 200 OK\r\nContent-Length: #{answer.bytesize}\r\nConnection: close\r\n\r\n#{answer}")
  client.close
end
