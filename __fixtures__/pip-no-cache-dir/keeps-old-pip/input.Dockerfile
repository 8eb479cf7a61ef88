FROM debian:jessie
RUN pip install a
FROM ubuntu:14.04
RUN pip install a
FROM python:3.6
RUN pip install pip==19.0 && pip install a
