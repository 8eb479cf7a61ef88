FROM python:3.12
RUN python3 -mpip install --no-cache-dir flask
RUN python3 -Impip install --no-cache-dir gunicorn
