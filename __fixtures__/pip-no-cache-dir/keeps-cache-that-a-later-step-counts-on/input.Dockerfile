FROM python:3.12
RUN pip install flask
COPY app.py /srv/app.py
RUN chmod -R a+rwX /root/.cache
