FROM php:8.3-apache
RUN a2enmod rewrite
RUN a2enmod headers
RUN git config --global core.autocrlf false
RUN npm config set fund false
FROM debian:12
RUN systemctl enable ssh
RUN update-alternatives --set editor /usr/bin/vim.tiny
FROM continuumio/miniconda3
RUN conda config --add channels conda-forge
RUN conda config --set channel_priority strict
