bind = "unix:/run/tides.sock"
workers = 2
