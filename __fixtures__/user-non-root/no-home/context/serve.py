print("a homepage, and a user at home")
