package main

import "example.com/tide/v2/water"

func main() { water.Rise() }
