FROM debian:wheezy
RUN gem install a

FROM ubuntu:14.04
RUN apt-get update && apt-get install -y ruby && gem install a

FROM centos:6
RUN yum install -y rubygems && gem install a

FROM google/golang:1.4
RUN gem install a

FROM $BASE
RUN gem install a
