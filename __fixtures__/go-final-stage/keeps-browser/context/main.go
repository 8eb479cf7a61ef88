package main

import (
	"github.com/chromedp/chromedp"
)

func main() { chromedp.Run(nil) }
