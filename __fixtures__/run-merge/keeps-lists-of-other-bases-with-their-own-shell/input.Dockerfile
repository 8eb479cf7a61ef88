FROM apache/airflow:2.8.1
USER root
RUN mkdir /a; mkdir /b
RUN chmod 700 /a

FROM registry.example.com/hub/bitnami/node:20
RUN mkdir /a; mkdir /b
RUN chmod 700 /a
