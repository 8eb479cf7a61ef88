package main

import (
	"example.com/harbour/tide/tables"
)

func main() { tables.Print() }
