FROM php:8.3-fpm-alpine AS php-alpine
USER www-data

FROM php:8.3-fpm AS php
USER www-data

FROM nginx:1.27-alpine AS nginx
USER nginx

FROM python:3.12-slim AS debian
USER nobody

FROM alpine:3.20 AS alpine
USER guest

FROM ubuntu:24.04 AS ubuntu
USER ubuntu

FROM rockylinux:9 AS rocky
USER nobody

FROM centos:7 AS centos
USER nobody

FROM postgres:16-alpine AS postgres
USER postgres

FROM mcr.microsoft.com/dotnet/aspnet:8.0 AS dotnet
USER app

FROM gcr.io/distroless/static-debian12 AS distroless
USER nonroot

FROM gradle:8-jdk21
USER gradle
