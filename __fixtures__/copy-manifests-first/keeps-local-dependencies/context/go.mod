module example.com/shop

require example.com/cart v0.0.0

replace example.com/cart => ./cart
