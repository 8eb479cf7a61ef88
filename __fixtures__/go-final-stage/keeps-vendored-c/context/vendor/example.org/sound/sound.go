package sound

import "C"

func Horn() {}
