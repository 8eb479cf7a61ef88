package main

import "net/http"

func listen() error {
	return http.ListenAndServe(":8080", nil)
}
