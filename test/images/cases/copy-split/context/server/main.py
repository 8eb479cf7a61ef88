print(open('pages/made/page.html').read())
