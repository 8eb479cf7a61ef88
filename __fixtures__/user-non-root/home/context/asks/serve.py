from pathlib import Path

settings = Path.home() / ".shop"
