package names

import "os"

func First() (string, error) {
	text, err := os.ReadFile("/usr/share/names/first.txt")
	return string(text), err
}
