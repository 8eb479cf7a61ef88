FROM tensorflow/tensorflow:2.4.1-gpu AS tensorflow
RUN pip install pandas

FROM pytorch/pytorch:1.9.0-cuda11.1-cudnn8-runtime AS pytorch
RUN pip install pandas

FROM continuumio/miniconda3:4.10.3 AS conda
RUN pip install pandas

FROM jupyter/scipy-notebook:2021-08-09 AS notebook
RUN pip install pandas

FROM nvcr.io/nvidia/pytorch:21.03-py3 AS nvidia
RUN pip install pandas

FROM team/uvicorn-gunicorn:python3.11 AS tag
RUN pip install pandas

FROM ghcr.io/team/python:3.12-slim AS name
RUN pip install pandas
