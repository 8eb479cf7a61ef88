module example.com/harbour/tide

go 1.24

require github.com/chromedp/chromedp v0.11.0
