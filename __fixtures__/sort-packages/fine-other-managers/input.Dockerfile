FROM python:3.12
RUN pip install \
    b \
    a
RUN npm install -g b a && gem install b a
