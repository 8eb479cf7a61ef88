package main

// #include <math.h>
import "C"

func main() { println(C.sqrt(2)) }
