from quotes import main

main()
