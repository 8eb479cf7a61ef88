package main

import "os"

func main() {
	os.WriteFile("out.png", nil, 0644)
}
