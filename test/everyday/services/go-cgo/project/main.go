package main

import (
	"database/sql"
	"fmt"
	"net/http"

	_ "github.com/mattn/go-sqlite3"
)

func main() {
	db, err := sql.Open("sqlite3", ":memory:")
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		var one int
		db.QueryRow("select 1").Scan(&one)
		fmt.Fprintln(w, one)
	})
	panic(http.ListenAndServe(":8080", nil))
}
