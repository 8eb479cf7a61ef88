import signal
signal.signal(signal.SIGTERM, stop)
