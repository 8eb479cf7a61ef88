use std::fs;

fn main() {
    // where the lamps are
    let lamps = fs::read_to_string("lamps/north.toml").unwrap();
    println!("{}", lamps);
}
