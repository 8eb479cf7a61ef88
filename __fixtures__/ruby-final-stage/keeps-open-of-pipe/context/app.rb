puts open("|git log").read
