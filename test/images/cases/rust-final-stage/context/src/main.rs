// Answers every request with what a file says.
use std::io::{Read, Write};
use std::net::TcpListener;

fn main() {
    let listener = TcpListener::bind("0.0.0.0:7000").unwrap();
    for stream in listener.incoming() {
        let mut stream = stream.unwrap();
        let mut request = [0; 1024];
        let _ = stream.read(&mut request);
        let lamp = std::fs::read_to_string("lamps/north.toml").unwrap_or_default();
        let _ = write!(stream, "HTTP/1.0 200 OK\r\n\r\n{}", lamp);
    }
}
