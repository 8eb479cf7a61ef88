import hashlib
import pathlib

text = pathlib.Path('page.txt').read_text()
for _ in range(3_000_000):
    text = hashlib.sha256(text.encode()).hexdigest()
folder = pathlib.Path('made')
folder.mkdir()
(folder / 'page.html').write_text(text)
