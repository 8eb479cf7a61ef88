FROM python:3.9
RUN pip install flask && pip cache purge
RUN pip install gunicorn
COPY app.py /srv/app.py
RUN python -m pip cache purge
