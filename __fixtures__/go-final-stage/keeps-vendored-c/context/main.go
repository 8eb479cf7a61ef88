package main

import "example.org/sound"

func main() { sound.Horn() }
