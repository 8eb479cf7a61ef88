FROM python:3.12
RUN pip --disable-pip-version-check -q install -r requirements.txt && pip --proxy http://p.example.com install x
