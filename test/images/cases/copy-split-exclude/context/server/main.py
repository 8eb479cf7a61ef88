print(open('pages/made.html').read())
