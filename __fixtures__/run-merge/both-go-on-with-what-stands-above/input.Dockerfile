FROM debian:12
RUN curl -fsSLo /opt/a.run https://dl.example.org/a.run
RUN curl -fsSLo /opt/b.run https://dl.example.org/b.run
RUN chmod +x /opt/a.run
RUN chmod +x /opt/b.run
FROM php:8.3-apache
RUN pecl install swoole && echo 'extension=swoole.so' > /etc/php/mods-available/swoole.ini
RUN phpenmod swoole
RUN phpenmod mbstring
