use std::io::{Read, Write};
use std::net::TcpListener;

fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("0.0.0.0:7000")?;
    for (count, stream) in listener.incoming().enumerate() {
        let mut stream = stream?;
        let mut request = [0; 1024];
        stream.read(&mut request)?;
        let mut buffer = itoa::Buffer::new();
        let body = buffer.format(count);
        write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{}", body.len(), body)?;
    }
    Ok(())
}
