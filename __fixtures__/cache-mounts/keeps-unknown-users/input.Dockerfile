FROM python:3.12
RUN sudo pip install flask
USER app
RUN pip install flask

FROM example.com/python:3
RUN pip install flask

FROM python:3.12
ENV HOME=/srv
RUN pip install flask
