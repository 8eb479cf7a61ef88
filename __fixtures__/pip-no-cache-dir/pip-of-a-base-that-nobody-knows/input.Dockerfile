FROM registry.example.com/team/python
RUN pip install yamllint

FROM tensorflow/tensorflow:1.4.0 AS old
RUN pip install pandas

FROM jupyter/scipy-notebook:59904dd7776a AS commit
RUN pip install pandas

FROM team/python:3.8-buster AS of-an-old-distribution
RUN pip install pandas

FROM continuumio/anaconda3@sha256:0000000000000000000000000000000000000000000000000000000000000000 AS digest
RUN pip install pandas
