module example.com/cart
