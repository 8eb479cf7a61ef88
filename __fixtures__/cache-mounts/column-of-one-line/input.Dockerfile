FROM python:3.12
RUN pip install wheel && \
pip install flask
RUN pip install gunicorn
