version = File.read!("VERSION")
