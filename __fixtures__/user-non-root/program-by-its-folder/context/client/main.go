package main

import "net/http"

func main() {
	http.Get("http://shop:8080")
}
