touch /run/shop.pid
