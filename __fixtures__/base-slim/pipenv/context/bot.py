import os

import requests

print(requests.get(os.environ.get("TARGET", "http://localhost:8080"), timeout=5).text)
