echo a > /etc/x
