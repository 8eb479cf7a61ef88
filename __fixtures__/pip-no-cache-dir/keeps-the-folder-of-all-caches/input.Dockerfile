FROM python:3.12
ENV XDG_CACHE_HOME=/srv/x
RUN pip install foo
RUN chown -R www-data /srv/x
