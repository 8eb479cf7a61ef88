FROM python:3.12
RUN pip install flask
COPY app.py /srv/app.py
RUN rm -rf /root/.cache && mkdir -p /home/app/.cache
