FROM php:8.3-apache
RUN a2enmod rewrite && \
    a2enmod headers && \
    git config --global core.autocrlf false && \
    npm config set fund false
FROM debian:12
RUN systemctl enable ssh && \
    update-alternatives --set editor /usr/bin/vim.tiny
FROM continuumio/miniconda3
RUN conda config --add channels conda-forge && \
    conda config --set channel_priority strict
