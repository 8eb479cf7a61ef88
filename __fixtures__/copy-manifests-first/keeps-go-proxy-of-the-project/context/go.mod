module example.com/shop

go 1.22

require example.com/cart v1.2.3

replace example.com/old => example.com/new v1.0.0
