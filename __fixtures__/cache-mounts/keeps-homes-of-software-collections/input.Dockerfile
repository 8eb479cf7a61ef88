FROM centos/postgresql-95-centos7
USER root
RUN pip install flask
