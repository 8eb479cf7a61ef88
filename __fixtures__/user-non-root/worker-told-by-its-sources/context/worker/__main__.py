import signal
import sys
import time

import httpx


def stop(number, frame):
    sys.exit(0)


signal.signal(signal.SIGTERM, stop)
while True:
    print(httpx.get("http://localhost:9000/jobs").status_code, flush=True)
    time.sleep(30)
