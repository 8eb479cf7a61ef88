package shared

import "example.com/names"

func Greet(who string) string {
	first, _ := names.First()
	return "hello " + first + " " + who
}
