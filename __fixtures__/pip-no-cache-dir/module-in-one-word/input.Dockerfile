FROM python:3.12
RUN python3 -mpip install flask
RUN python3 -Impip install gunicorn
