package shared

func Greet(name string) string {
	return "hello " + name
}
