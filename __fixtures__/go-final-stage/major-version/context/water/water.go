package water

func Rise() {}
