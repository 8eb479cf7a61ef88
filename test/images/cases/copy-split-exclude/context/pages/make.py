import hashlib
import pathlib

page = pathlib.Path('page.txt').read_text()
text = page
for _ in range(3_000_000):
    text = hashlib.sha256(text.encode()).hexdigest()
pathlib.Path('made.html').write_text(page + text)
