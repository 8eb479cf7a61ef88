package main

import "os"

func main() {
	home, _ := os.UserHomeDir()
	println(home)
}
