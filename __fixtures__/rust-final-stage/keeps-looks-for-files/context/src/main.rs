fn main() {
    println!("{:?}", std::env::current_dir());
}
