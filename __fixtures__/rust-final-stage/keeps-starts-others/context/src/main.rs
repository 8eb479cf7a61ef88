use std::process::Command;

fn main() {
    Command::new("date").spawn().unwrap();
}
