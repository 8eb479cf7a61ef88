package names

func First() (string, error) {
	return "Ada", nil
}
