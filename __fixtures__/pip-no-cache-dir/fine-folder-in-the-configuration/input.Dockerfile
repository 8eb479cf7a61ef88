FROM python:3.12
RUN pip config set global.cache-dir /srv/pc
RUN pip install foo
RUN chown -R www-data /srv/pc

FROM python:3.12
RUN printf "[global]\\ncache-dir = /srv/pc\\n" > /etc/pip.conf && pip install foo
RUN chown -R www-data /srv/pc
