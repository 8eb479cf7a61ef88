FROM python:3.12
RUN pip --disable-pip-version-check -q install --no-cache-dir -r requirements.txt && pip --proxy http://p.example.com install --no-cache-dir x
