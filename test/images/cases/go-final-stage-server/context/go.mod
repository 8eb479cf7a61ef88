module example.test/ferry

go 1.19
